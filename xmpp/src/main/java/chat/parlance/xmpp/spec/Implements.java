package chat.parlance.xmpp.spec;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says that a type implements a specification, or a part of it. The list of supported
/// specifications is generated from these.
@Documented
@Repeatable(Implements.All.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Implements {

  /// How much of what the specification asks of a server is there.
  enum Status {
    /// Every requirement on a server.
    COMPLETE,
    /// Some, as [Implements#note] says.
    PARTIAL
  }

  /// The number of the XEP, or 0 where [#rfc] is given.
  int xep() default 0;

  /// The number of the RFC, or 0 where [#xep] is given.
  int rfc() default 0;

  /// The version of the XEP that was read, or the sections of the RFC.
  String version();

  Status status();

  /// What is missing, or which part this type has. Empty when there is nothing to add.
  String note() default "";

  /// Holds several [Implements] of one type.
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @interface All {
    Implements[] value();
  }
}
