package chat.parlance.log;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says of a fact that it isn't forgotten with the account in whose log it is, and why that is
/// right. Every other fact is declared by [Handler#holds].
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface NotPersonal {

  /// Why.
  String value();
}
