package vn.ntm.startup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads and verifies the classes of a start on a second thread, in the order in which the first one will ask for them:
 * a third of a start is spent on that. Classes are linked, never initialised, so nothing happens earlier than it would.
 * The list is a hint: a name that is no longer there is passed over. {@code ClassesAheadTest} tells how it is recorded.
 */
public final class ClassesAhead {

    private static final String LIST = "/startup/classes.txt";

    private ClassesAhead() {}

    /** Begins at once and returns; does nothing where there is no second core to do it on. */
    public static void begin() {
        if (Runtime.getRuntime().availableProcessors() > 1) {
            Thread ahead = new Thread(ClassesAhead::linkAll, "classes-ahead");
            ahead.setDaemon(true);
            ahead.start();
        }
    }

    /** Names of all classes of the list, in their order; one line tells a package and its classes. */
    static List<String> names() {
        List<String> names = new ArrayList<>();
        try (InputStream list = ClassesAhead.class.getResourceAsStream(LIST)) {
            if (list == null) {
                return names;
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split(" ");
                for (int i = 1; i < parts.length; i++) {
                    names.add(parts[0] + '.' + parts[i]);
                }
            }
            return names;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void linkAll() {
        ClassLoader loader = ClassesAhead.class.getClassLoader();
        names().forEach(name -> link(name, loader));
    }

    /** Whether the class is there and could be linked: asking for its constructors links it. */
    static boolean link(String name, ClassLoader loader) {
        try {
            var unused = Class.forName(name, false, loader).getDeclaredConstructors();
            return true;
        } catch (ClassNotFoundException | LinkageError notHere) {
            return false;
        }
    }
}
