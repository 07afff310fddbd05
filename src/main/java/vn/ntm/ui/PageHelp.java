package vn.ntm.ui;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * The short help of each page in the words of who works there; all of it stands in {@code help/pages.txt}. A page
 * without words of its own has those of the page above it.
 */
@Component
public final class PageHelp {

    private static final String FILE = "/help/pages.txt";
    /** In a page's address: any number. */
    private static final String NUMBER = "*";

    private final Map<String, List<String>> sentences;
    private final List<Place> places;

    public PageHelp() {
        this(lines());
    }

    PageHelp(List<String> lines) {
        Map<String, List<String>> read = new LinkedHashMap<>();
        List<String> page = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("/")) {
                page = new ArrayList<>();
                if (read.put(line, page) != null) {
                    throw new IllegalArgumentException(line + " stands twice in " + FILE);
                }
            } else if (!line.isBlank() && !line.startsWith("#")) {
                page.add(line.strip());
            }
        }
        sentences = Collections.unmodifiableMap(read);
        places = read.keySet().stream().map(Place::of).sorted(Place.CLOSEST).toList();
    }

    /** What the page is for and what one does there, a sentence each; empty where nothing is said. */
    public List<String> of(String path) {
        String[] steps = steps(path.split("[?#]", 2)[0]);
        return places.stream()
                .filter(place -> place.leadsTo(steps))
                .findFirst()
                .map(place -> sentences.getOrDefault(place.page(), List.of()))
                .orElse(List.of());
    }

    /** The addresses that have words of their own. */
    public Set<String> pages() {
        return sentences.keySet();
    }

    /** An address in its steps. */
    private record Place(String page, List<String> steps) {

        /** The longest first; a word before a number. */
        static final Comparator<Place> CLOSEST = Comparator.comparingInt(
                        (Place place) -> -place.steps().size())
                .thenComparingLong(place ->
                        place.steps().stream().filter(Predicate.isEqual(NUMBER)).count());

        static Place of(String page) {
            return new Place(page, List.of(PageHelp.steps(page)));
        }

        boolean leadsTo(String[] path) {
            if (steps.size() > path.length) {
                return false;
            }
            for (int i = 0; i < steps.size(); i++) {
                String step = steps.get(i);
                if (!step.equals(path[i]) && !(step.equals(NUMBER) && isNumber(path[i]))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isNumber(String step) {
            return !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
        }
    }

    private static String[] steps(String path) {
        return path.substring(1).split("/");
    }

    private static List<String> lines() {
        try (InputStream in = PageHelp.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
