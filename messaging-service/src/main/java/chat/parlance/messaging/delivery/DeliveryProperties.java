package chat.parlance.messaging.delivery;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What delivery may decide.
///
/// @param unknownAccounts what happens to messages for addresses that aren't accounts
@ConfigurationProperties("parlance.messaging.delivery")
public record DeliveryProperties(@DefaultValue("ignore") UnknownAccounts unknownAccounts) {}
