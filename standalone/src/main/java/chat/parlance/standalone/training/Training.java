package chat.parlance.standalone.training;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;

/// Runs a main class whose jars aren't on the class path but named by the property `training.jars`.
///
/// A cache of loaded classes is valid for the class path that it was made with, and for that path
/// with more behind it. So what is learnt of the libraries alone stays true however often our own
/// jars change.
public final class Training {

  private Training() {}

  /// Arguments: the main class, then its own.
  public static void main(String[] arguments) throws Exception {
    var jars = System.getProperty("training.jars").split(File.pathSeparator);
    var urls = Arrays.stream(jars).map(Training::url).toArray(URL[]::new);
    var loader = new URLClassLoader(urls, Training.class.getClassLoader());
    Thread.currentThread().setContextClassLoader(loader);
    Object own = Arrays.copyOfRange(arguments, 1, arguments.length);
    loader.loadClass(arguments[0]).getMethod("main", String[].class).invoke(null, own);
  }

  private static URL url(String jar) {
    try {
      return Path.of(jar).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(jar, e);
    }
  }
}
