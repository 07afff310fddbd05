package vn.ntm.notice.domain.extraction.score;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A notice written for the tests, and a table of what must be read from it. */
final class OwnNotice {

    private static final Path HOME = Path.of("src/test/resources/notices/own");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private OwnNotice() {}

    static List<GoldNotice> all() {
        return Stream.of("yen-dong", "tan-lap", "quang-phu", "dak-mil", "thai-thuan", "long-hai")
                .map(OwnNotice::of)
                .toList();
    }

    static GoldNotice of(String name) {
        String raw = GoldNotice.read(HOME.resolve(name + ".txt"));
        ObjectNode gold = JSON.objectNode();
        ArrayNode tasks = gold.putArray("tasks");
        int[] from = {0};
        GoldNotice.read(HOME.resolve(name + ".tsv"))
                .lines()
                .skip(1)
                .forEach(line -> tasks.add(task(line.split("\t", -1), raw, from)));
        return new GoldNotice(name, raw, gold);
    }

    private static ObjectNode task(String[] cells, String raw, int[] from) {
        int start = at(raw, cells[1], from[0]);
        int last = at(raw, cells[2], start);
        int end = last + cells[2].length();
        from[0] = end - 1;
        ObjectNode task = JSON.objectNode();
        task.put("section", cells[0]).put("text_start", start).put("text_end", end);
        ArrayNode assignees = task.putArray("assignees");
        for (String unit : cells[3].split(";")) {
            boolean supporting = unit.startsWith("+");
            assignees
                    .addObject()
                    .put("name", supporting ? unit.substring(1) : unit)
                    .put("role", supporting ? "coordinate" : "lead");
        }
        strings(task.putArray("communes"), cells[4]);
        strings(task.putArray("criteria"), cells[5]);
        task.set("deadline", deadline(cells, raw, start));
        return task;
    }

    private static ObjectNode deadline(String[] cells, String raw, int start) {
        String[] kind = cells[6].split(":");
        ObjectNode deadline = JSON.objectNode().put("kind", kind[0]);
        deadline.put("due", cells[7].isEmpty() ? null : cells[7]);
        if (kind.length > 1) {
            ObjectNode recurrence = deadline.putObject("recurrence").put("freq", kind[1]);
            if (kind.length > 2 && Character.isDigit(kind[2].charAt(0))) {
                recurrence.put("monthday", Integer.parseInt(kind[2]));
            } else if (kind.length > 2) {
                recurrence.put("weekday", kind[2]);
            }
        }
        if (!cells[8].isEmpty()) {
            int at = at(raw, cells[8], start);
            deadline.put("phrase_start", at).put("phrase_end", at + cells[8].length());
        }
        return deadline;
    }

    private static void strings(ArrayNode array, String cell) {
        if (!cell.isEmpty()) {
            for (String value : cell.split(";")) {
                array.add(value);
            }
        }
    }

    private static int at(String raw, String words, int from) {
        int at = raw.indexOf(words, from);
        if (at < 0) {
            throw new IllegalArgumentException("not in the text: " + words);
        }
        return at;
    }
}
