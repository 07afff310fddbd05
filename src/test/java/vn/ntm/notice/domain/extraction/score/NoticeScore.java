package vn.ntm.notice.domain.extraction.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Compares a reading with the gold by the rules of the published scorer. Pairs are taken greedily, the best first, which
 * gives the same pairs as the best matching wherever spans do not compete.
 */
final class NoticeScore {

    private static final double SAME_SPAN = 0.5;
    private static final List<String> FIELDS = List.of(
            "number",
            "symbol",
            "issued_on",
            "posted_on",
            "place",
            "issuer",
            "issuer_parent",
            "subject",
            "meeting_date",
            "chair_name",
            "chair_title",
            "signer_name",
            "signer_title");

    private final Tally tally;
    private final List<String> differences = new ArrayList<>();

    NoticeScore(Tally tally) {
        this.tally = tally;
    }

    private record Pair(int gold, int read, double weight) {}

    List<String> differences() {
        return differences;
    }

    void score(JsonNode gold, JsonNode read) {
        document(gold.get("document"), read.get("document"));
        tasks(list(gold.get("tasks")), list(read.get("tasks")));
        deadlines(deadlines(list(gold.get("tasks"))), deadlines(list(read.get("tasks"))));
    }

    private void document(JsonNode gold, JsonNode read) {
        if (gold == null) {
            return;
        }
        for (String field : FIELDS) {
            tally.share("document", Keys.value(Keys.text(gold, field)).equals(Keys.value(Keys.text(read, field))));
        }
        for (String field : List.of("addressees", "recipients")) {
            tally.share("document", Keys.strings(gold.get(field)).equals(Keys.strings(read.get(field))));
        }
    }

    private void tasks(List<JsonNode> gold, List<JsonNode> read) {
        Map<Integer, Integer> pairs = pairs(gold.size(), read.size(), (g, r) -> weight(gold.get(g), read.get(r)));
        int whole = 0;
        Map<String, int[]> sets = new HashMap<>();
        for (int g = 0; g < gold.size(); g++) {
            Integer r = pairs.get(g);
            if (r == null) {
                differences.add("missed " + gold.get(g).get("section").asString() + " " + gold.get(g));
                continue;
            }
            JsonNode want = gold.get(g);
            JsonNode got = read.get(r);
            boolean section = Keys.section(want.get("section").asString())
                    .equals(Keys.section(got.get("section").asString()));
            tally.share("section", section);
            boolean right = section
                    && Keys.names(want.get("assignees")).equals(Keys.names(got.get("assignees")))
                    && Keys.sameDeadline(want.get("deadline"), got.get("deadline"));
            whole += right ? 1 : 0;
            if (!right) {
                differences.add("wrong " + want + "\n   read " + got);
            }
            count(sets, "assignees", want, got, task -> Keys.units(task.get("assignees"), "name"));
            count(sets, "communes", want, got, task -> communes(task));
            count(sets, "criteria", want, got, task -> Keys.strings(task.get("criteria")));
            count(sets, "criteria_names", want, got, task -> Keys.strings(task.get("criteria_names")));
        }
        tally.add("tasks", pairs.size(), gold.size(), read.size());
        tally.add("whole_task", whole, gold.size(), read.size());
        sets.forEach((name, count) -> tally.add(name, count[0], count[1], count[2]));
    }

    private static Set<String> communes(JsonNode task) {
        Set<String> names = new HashSet<>();
        if (task.get("communes") != null) {
            task.get("communes").forEach(name -> names.add(Keys.commune(name.asString())));
        }
        return names;
    }

    private static void count(
            Map<String, int[]> sets, String name, JsonNode gold, JsonNode read, Function<JsonNode, Set<String>> key) {
        Set<String> want = key.apply(gold);
        Set<String> got = key.apply(read);
        int[] count = sets.computeIfAbsent(name, figure -> new int[3]);
        count[0] += Keys.common(want, got);
        count[1] += want.size();
        count[2] += got.size();
    }

    private static double weight(JsonNode gold, JsonNode read) {
        double iou = iou(
                gold.get("text_start").asInt(),
                gold.get("text_end").asInt(),
                read.get("text_start").asInt(),
                read.get("text_end").asInt());
        if (iou < SAME_SPAN) {
            return 0;
        }
        Set<String> want = Keys.names(gold.get("assignees"));
        Set<String> got = Keys.names(read.get("assignees"));
        boolean deadline = Keys.sameDeadline(gold.get("deadline"), read.get("deadline"));
        return 10 * iou + (want.equals(got) ? 1 : 0) + (deadline ? 1 : 0);
    }

    /** Each phrase once. */
    private static List<JsonNode> deadlines(List<JsonNode> tasks) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        for (JsonNode task : tasks) {
            JsonNode deadline = task.get("deadline");
            if (!Keys.text(deadline, "kind").equals("none")) {
                found.putIfAbsent(deadline.get("phrase_start") + "-" + deadline.get("phrase_end"), deadline);
            }
        }
        return List.copyOf(found.values());
    }

    private void deadlines(List<JsonNode> gold, List<JsonNode> read) {
        Map<Integer, Integer> pairs = pairs(gold.size(), read.size(), (g, r) -> {
            double iou = iou(gold.get(g), read.get(r));
            return iou <= 0 ? 0 : iou + (Keys.sameDeadline(gold.get(g), read.get(r)) ? 100 : 1);
        });
        int right = (int) pairs.entrySet().stream()
                .filter(pair -> Keys.sameDeadline(gold.get(pair.getKey()), read.get(pair.getValue())))
                .count();
        int invented = (int) read.stream()
                .filter(one -> gold.stream().allMatch(want -> iou(want, one) <= 0))
                .count();
        tally.add("deadlines", right, gold.size(), read.size());
        tally.add("deadlines_false", invented, 0, read.size());
    }

    private static double iou(JsonNode one, JsonNode other) {
        return iou(
                one.get("phrase_start").asInt(),
                one.get("phrase_end").asInt(),
                other.get("phrase_start").asInt(),
                other.get("phrase_end").asInt());
    }

    private static double iou(int a, int b, int c, int d) {
        int overlap = Math.max(0, Math.min(b, d) - Math.max(a, c));
        return 1.0 * overlap / (b - a + d - c - overlap);
    }

    private interface Weight {
        double of(int gold, int read);
    }

    private static Map<Integer, Integer> pairs(int golds, int reads, Weight weight) {
        List<Pair> candidates = new ArrayList<>();
        for (int g = 0; g < golds; g++) {
            for (int r = 0; r < reads; r++) {
                double w = weight.of(g, r);
                if (w > 0) {
                    candidates.add(new Pair(g, r, w));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Pair::weight).reversed());
        Map<Integer, Integer> pairs = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Pair pair : candidates) {
            if (!pairs.containsKey(pair.gold()) && taken.add(pair.read())) {
                pairs.put(pair.gold(), pair.read());
            }
        }
        return pairs;
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> nodes = new ArrayList<>();
        array.forEach(nodes::add);
        return nodes;
    }
}
