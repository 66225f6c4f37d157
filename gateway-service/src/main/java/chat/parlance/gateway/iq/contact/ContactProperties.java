package chat.parlance.gateway.iq.contact;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the people who run this server are reached, as URIs (`mailto:`, `xmpp:`, `https:`).
///
/// @param abuse to report abuse
/// @param admin those who run it
/// @param feedback to say what one thinks
/// @param sales to buy
/// @param security to report weaknesses
/// @param status to see how it is
/// @param support to get help
@ConfigurationProperties("parlance.gateway.contact")
public record ContactProperties(
    @DefaultValue List<String> abuse,
    @DefaultValue List<String> admin,
    @DefaultValue List<String> feedback,
    @DefaultValue List<String> sales,
    @DefaultValue List<String> security,
    @DefaultValue List<String> status,
    @DefaultValue List<String> support) {}
