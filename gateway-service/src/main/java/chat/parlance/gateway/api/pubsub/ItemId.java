package chat.parlance.gateway.api.pubsub;

import io.swagger.v3.oas.annotations.Parameter;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Describes a parameter that is an item's id.
@Parameter(description = "The item's id, percent-encoded", example = "ball")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@interface ItemId {}
