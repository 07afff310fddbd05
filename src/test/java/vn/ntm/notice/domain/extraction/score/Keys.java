package vn.ntm.notice.domain.extraction.score;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What counts as the same value: the rules of the published scorer. */
final class Keys {

    private static final Pattern COMRADE = Pattern.compile("(?:các )?đồng chí ");
    private static final Pattern ORDER = Pattern.compile("^(?:giao(?: cho)?|yêu cầu|đề nghị) ");
    private static final Pattern MARKS = Pattern.compile("^[ .,;:]+|[ .,;:]+$");
    private static final Pattern TIER = Pattern.compile("^(?:xã|phường|thị trấn) ");
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private Keys() {}

    static String value(String text) {
        return fold(squeeze(text).replaceAll("^[ .,;:\"]+|[ .,;:\"]+$", ""));
    }

    static String name(String text) {
        String name = squeeze(text).toLowerCase(Locale.ROOT);
        while (true) {
            String shorter = ORDER.matcher(COMRADE.matcher(name).replaceAll("")).replaceFirst("");
            if (shorter.equals(name)) {
                return fold(MARKS.matcher(name.strip()).replaceAll(""));
            }
            name = shorter;
        }
    }

    static String commune(String text) {
        String name = MARKS.matcher(squeeze(text).toLowerCase(Locale.ROOT)).replaceAll("");
        return fold(TIER.matcher(name).replaceFirst(""));
    }

    static String section(String text) {
        return fold(squeeze(text).replaceAll("[.) ]+$", ""));
    }

    static Set<String> names(JsonNode assignees) {
        Set<String> names = new HashSet<>();
        assignees.forEach(unit -> names.add(name(unit.get("name").asString())));
        return names;
    }

    static Set<String> units(JsonNode assignees, String nameField) {
        Set<String> units = new HashSet<>();
        assignees.forEach(unit -> units.add(
                name(unit.get(nameField).asString()) + "/" + unit.get("role").asString()));
        return units;
    }

    static Set<String> strings(JsonNode array) {
        Set<String> values = new HashSet<>();
        if (array != null) {
            array.forEach(one -> values.add(value(one.asString())));
        }
        return values;
    }

    /** Kind, day and rhythm; an unknown year of the gold ("XXXX-12-23") allows a missing day. */
    static boolean sameDeadline(JsonNode gold, JsonNode read) {
        String due = text(gold, "due");
        String readDue = text(read, "due");
        boolean sameDue = due.equals(readDue) || due.startsWith("XXXX") && readDue.isEmpty();
        return text(gold, "kind").equals(text(read, "kind"))
                && sameDue
                && rhythms(gold.get("recurrence")).equals(rhythms(read.get("recurrence")));
    }

    private static Set<String> rhythms(JsonNode rhythm) {
        Set<String> found = new HashSet<>();
        if (rhythm == null || rhythm.isNull()) {
            return found;
        }
        if (rhythm.isString()) {
            found.add(rhythm.asString() + "----");
            return found;
        }
        StringBuilder key = new StringBuilder(text(rhythm, "freq"));
        for (String part : List.of("weekday", "monthday", "month", "week")) {
            key.append('-').append(text(rhythm, part));
        }
        found.add(key.toString());
        if (rhythm.get("and") != null) {
            rhythm.get("and").forEach(other -> found.addAll(rhythms(other)));
        }
        return found;
    }

    static String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? "" : value.asString();
    }

    static <T> int common(Collection<T> one, Collection<T> other) {
        return (int) one.stream().filter(other::contains).count();
    }

    private static String squeeze(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("*", "")
                .replace('|', ' ')
                .replace("\u00AD", "")
                .replaceAll("[\u2010-\u2015\u2212]", "-")
                .replaceAll("[“”„«»]", "\"")
                .strip()
                .replaceAll("[\\s\u00A0]+", " ");
    }

    /** No case, no blanks, the tone mark behind its vowels. */
    private static String fold(String text) {
        StringBuilder out = new StringBuilder();
        StringBuilder held = new StringBuilder();
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        for (char c : Normalizer.normalize(plain, Normalizer.Form.NFD).toCharArray()) {
            if (TONES.indexOf(c) >= 0) {
                held.append(c);
                continue;
            }
            boolean vowel = "aeiouy".indexOf(c) >= 0 || Character.getType(c) == Character.NON_SPACING_MARK;
            if (!held.isEmpty() && !vowel) {
                out.append(held);
                held.setLength(0);
            }
            out.append(c);
        }
        return out.append(held).toString();
    }
}
