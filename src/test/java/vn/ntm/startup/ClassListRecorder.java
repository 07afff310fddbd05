package vn.ntm.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the list of {@link ClassesAhead} from the log of classes that the JVM loaded for a start and the first page. */
final class ClassListRecorder {

    /** What came from a jar, a directory or the JDK's image; not what was in its archive or was made while running. */
    private static final Pattern LOADED = Pattern.compile("\\] (\\S+) source: (?:jrt|jar|file):");

    private static final Pattern MADE = Pattern.compile("CGLIB|HibernateProxy|\\$Proxy|\\$\\$Lambda|0x0|\\+");

    private ClassListRecorder() {}

    /** First argument the log, second the list to write. */
    public static void main(String[] args) throws IOException {
        Files.write(Path.of(args[1]), lines(Files.readAllLines(Path.of(args[0]))));
    }

    static List<String> lines(List<String> log) {
        Set<String> names = new LinkedHashSet<>();
        for (String line : log) {
            Matcher loaded = LOADED.matcher(line);
            if (loaded.find()
                    && !MADE.matcher(loaded.group(1)).find()
                    && loaded.group(1).contains(".")) {
                names.add(loaded.group(1));
            }
        }
        List<String> lines = new ArrayList<>();
        String before = "";
        for (String name : names) {
            int dot = name.lastIndexOf('.');
            String ofPackage = name.substring(0, dot);
            if (ofPackage.equals(before)) {
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + ' ' + name.substring(dot + 1));
            } else {
                lines.add(ofPackage + ' ' + name.substring(dot + 1));
                before = ofPackage;
            }
        }
        return lines;
    }
}
