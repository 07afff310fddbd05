package vn.ntm.notice.domain.extraction.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A notice with other words in the place of its own: names, numbers, dates. The gold goes along: its places move, its
 * names, codes and days change as the text does.
 */
final class Mutation {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Pattern words;
    private final Map<String, String> others;
    private final List<int[]> moves = new ArrayList<>();

    private Mutation(Map<String, String> others) {
        this.others = others;
        words = Pattern.compile(String.join(
                "|",
                others.keySet().stream()
                        .sorted((a, b) -> b.length() - a.length())
                        .map(word -> "(?<![\\p{L}\\d/])" + Pattern.quote(word) + "(?![\\p{L}\\d])")
                        .toList()));
    }

    /** The notice with each word replaced by its other. */
    static GoldNotice of(GoldNotice notice, Map<String, String> others) {
        Mutation mutation = new Mutation(others);
        String raw = mutation.change(notice.raw());
        ObjectNode gold = (ObjectNode) JSON.readTree(notice.gold().toString());
        gold.remove("document");
        gold.get("tasks").forEach(task -> mutation.task((ObjectNode) task));
        return new GoldNotice(notice.name() + "*", raw, gold);
    }

    private String change(String text) {
        StringBuilder out = new StringBuilder();
        Matcher match = words.matcher(text);
        int from = 0;
        while (match.find()) {
            out.append(text, from, match.start()).append(others.get(match.group()));
            from = match.end();
            moves.add(new int[] {match.start(), match.end(), out.length()});
        }
        return out.append(text.substring(from)).toString();
    }

    private int moved(int place) {
        int shift = 0;
        for (int[] move : moves) {
            if (move[1] <= place) {
                shift = move[2] - move[1];
            }
        }
        return place + shift;
    }

    private String word(String text) {
        Matcher match = words.matcher(text);
        return match.replaceAll(found -> Matcher.quoteReplacement(others.get(found.group())));
    }

    private void task(ObjectNode task) {
        for (String place : List.of("text_start", "text_end")) {
            task.put(place, moved(task.get(place).asInt()));
        }
        task.get("assignees").forEach(unit -> {
            ObjectNode node = (ObjectNode) unit;
            node.put("name", word(node.get("name").asString()));
        });
        for (String list : List.of("communes", "criteria", "criteria_names")) {
            ArrayNode values = JSON.createArrayNode();
            task.get(list).forEach(value -> values.add(word(value.asString())));
            task.set(list, values);
        }
        ObjectNode deadline = (ObjectNode) task.get("deadline");
        JsonNode due = deadline.get("due");
        if (deadline.get("phrase_start") != null
                && !deadline.get("phrase_start").isNull()) {
            deadline.put("phrase_start", moved(deadline.get("phrase_start").asInt()));
            deadline.put("phrase_end", moved(deadline.get("phrase_end").asInt()));
        }
        if (due != null && !due.isNull() && others.containsKey(due.asString())) {
            deadline.put("due", others.get(due.asString()));
        }
    }
}
