package vn.ntm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.ntm.organisation.UnitKind;
import vn.ntm.task.domain.EventAction;

/** The icon font is cut down to what is used; an icon without its glyph would be an empty box. */
class IconsTest {

    private static final Pattern USED = Pattern.compile("\\bbi-([a-z0-9-]*[a-z0-9])\\b(?!\\$)");

    /** An entry of a menu: group, place, icon. */
    private static final Pattern ENTRY = Pattern.compile("Group\\.[A-Z]+,\\s*\\d+,\\s*\"([a-z0-9-]+)\"");

    @Test
    void everyIconHasItsGlyph() throws IOException {
        String css = Files.readString(Path.of("src/main/resources/static/css/icons.css"));
        TreeSet<String> icons = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                Matcher icon = USED.matcher(Files.readString(file));
                while (icon.find()) {
                    icons.add(icon.group(1));
                }
            }
        }
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith("Menu.java")).toList()) {
                Matcher entry = ENTRY.matcher(Files.readString(file));
                while (entry.find()) {
                    icons.add(entry.group(1));
                }
            }
        }
        for (UnitKind kind : UnitKind.values()) {
            icons.add(kind.icon());
        }
        for (EventAction action : EventAction.values()) {
            icons.add(action.icon());
        }
        assertThat(icons).isNotEmpty().allSatisfy(icon -> assertThat(css).contains(".bi-" + icon + "::before"));
    }
}
