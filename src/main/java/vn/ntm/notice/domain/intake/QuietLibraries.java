package vn.ntm.notice.domain.intake;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * The libraries complain about a broken file line by line; a hostile one makes them write gigabytes, onto standard output
 * even where nothing is configured. What came of a file is told by the refusal.
 */
final class QuietLibraries {

    private static final List<String> LOUD = List.of("org.apache.pdfbox", "org.apache.fontbox", "org.apache.poi");

    private QuietLibraries() {}

    static void hush() {
        LOUD.forEach(name -> {
            if (LoggerFactory.getLogger(name) instanceof Logger logger && logger.getLevel() != Level.OFF) {
                logger.setLevel(Level.OFF);
            }
        });
    }
}
