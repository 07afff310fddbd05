package vn.ntm.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person looks for: folded words, and the criterion that "tiêu chí 17", "TC 17" or "chỉ tiêu 8.1" names.
 *
 * @param words letters and digits only, without those that name the criterion
 * @param criterion its code, null where none is named
 */
public record SearchTerms(List<String> words, @Nullable String criterion) {

    private static final Pattern CRITERION =
            Pattern.compile("\\b(?:tieu chi|chi tieu|tc|ct)\\s*(?:so\\s*)?(\\d{1,2}(?:\\.\\d{1,2})?)(?![\\d/])\\b");

    private static final int MOST = 12;
    /** Shorter beginnings would mean half the dictionary. */
    private static final int PREFIX = 3;

    public static SearchTerms of(@Nullable String typed) {
        String folded = VietnameseText.fold(typed);
        Matcher named = CRITERION.matcher(folded);
        boolean found = named.find();
        String rest = found ? folded.substring(0, named.start()) + " " + folded.substring(named.end()) : folded;
        List<String> words = new ArrayList<>();
        for (String word : rest.split("[^a-z0-9]+")) {
            if (!word.isEmpty() && words.size() < MOST) {
                words.add(word);
            }
        }
        return new SearchTerms(List.copyOf(words), found ? named.group(1) : null);
    }

    public boolean isEmpty() {
        return words.isEmpty() && criterion == null;
    }

    /** The same without the criterion, or with other words. */
    public SearchTerms withWords(List<String> others) {
        return new SearchTerms(List.copyOf(others), criterion);
    }

    /** The words with one blank between. */
    public String phrase() {
        return String.join(" ", words);
    }

    /** Everything that a passage may be marked for. */
    public List<String> marked() {
        List<String> marked = new ArrayList<>(words);
        if (criterion != null) {
            marked.addAll(List.of(criterion.split("\\.")));
        }
        return marked;
    }

    /** A query to PostgreSQL's text search: all words, the last one may go on; the criterion as a text says it. */
    public String query() {
        return query(criterion == null ? null : inWords(criterion));
    }

    /** The same where the text has the codes of its criteria ("tc17") beside its words. */
    public String queryWithCodes() {
        return query(criterion == null ? null : "('tc" + criterion + "' | (" + inWords(criterion) + "))");
    }

    private String query(@Nullable String about) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean goesOn = i == words.size() - 1 && word.length() >= PREFIX;
            parts.add("'" + word + "'" + (goesOn ? ":*" : ""));
        }
        if (about != null) {
            parts.add(about);
        }
        return String.join(" & ", parts);
    }

    /** "tieu chi ... 8 1" wherever in the text. */
    private static String inWords(String code) {
        String numbers = List.of(code.split("\\.")).stream()
                .map(number -> "'" + number + "'")
                .collect(Collectors.joining(" <-> "));
        return "'tieu' & 'chi' & (" + numbers + ")";
    }
}
