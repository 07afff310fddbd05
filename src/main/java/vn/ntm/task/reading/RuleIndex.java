package vn.ntm.task.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rules by the words with which they can begin, so that a text is walked once and every word is held against the few
 * rules that it can open. Without it each of the rules would look at each character.
 */
final class RuleIndex {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final String FIGURE = Words.FIGURE;
    private static final int[] NONE = {};
    /** How far a wording may reach before it names what the index needs. */
    private static final int NEAR = 80;

    private final List<PhraseRule> rules;
    private final Set<String> needed;
    private final Map<String, int[]> byFirstWord = new HashMap<>();

    /**
     * @param needed words of which every wording of these rules has one; empty where there are none such
     */
    RuleIndex(List<PhraseRule> rules, Set<String> needed) {
        this.rules = rules;
        this.needed = needed;
        rules.forEach(rule -> WORD.matcher(rule.pattern().pattern()).results().forEach(word -> put(word.group())));
        put(FIGURE);
    }

    /** Takes a match of a rule. */
    interface Found {
        void add(PhraseRule rule, Matcher match);
    }

    /** All matches; those of one rule do not overlap. */
    void find(String text, Found found) {
        Matcher[] matchers = new Matcher[rules.size()];
        int[] nexts = new int[rules.size()];
        Words words = Words.of(text);
        int need = 0;
        for (int i = 0; i < words.size(); i++) {
            int at = words.start(i);
            need = Math.max(need, i);
            while (need < words.size() && !isNeeded(words.word(need))) {
                need++;
            }
            if (need == words.size()) {
                return;
            }
            if (words.start(need) - at < NEAR) {
                for (int rule : byFirstWord.getOrDefault(words.word(i), NONE)) {
                    if (nexts[rule] <= at) {
                        nexts[rule] = match(text, at, rule, matchers, found);
                    }
                }
            }
        }
    }

    private boolean isNeeded(String word) {
        return needed.isEmpty() || needed.contains(word);
    }

    private int match(String text, int at, int rule, Matcher[] matchers, Found found) {
        Matcher match = matchers[rule];
        if (match == null) {
            match = rules.get(rule).pattern().matcher(text);
            match.useTransparentBounds(true).useAnchoringBounds(false);
            matchers[rule] = match;
        }
        match.region(at, text.length());
        if (!match.lookingAt()) {
            return at;
        }
        found.add(rules.get(rule), match);
        return match.end();
    }

    /** The rules that a text beginning with this word can still come to match. */
    private void put(String word) {
        if (byFirstWord.containsKey(word)) {
            return;
        }
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            Matcher match = rules.get(i).pattern().matcher(word);
            if (match.lookingAt() || match.hitEnd()) {
                open.add(i);
            }
        }
        if (!open.isEmpty()) {
            byFirstWord.put(word, open.stream().mapToInt(Integer::intValue).toArray());
        }
    }
}
