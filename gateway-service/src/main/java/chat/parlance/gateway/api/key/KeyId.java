package chat.parlance.gateway.api.key;

import io.swagger.v3.oas.annotations.Parameter;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Describes a parameter that is a key's id.
@Parameter(description = "The id that the key was made with", example = "0123456789abcdef")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@interface KeyId {}
