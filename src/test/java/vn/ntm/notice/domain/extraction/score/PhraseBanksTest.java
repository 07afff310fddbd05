package vn.ntm.notice.domain.extraction.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ntm.notice.domain.extraction.ExtractionJson;
import vn.ntm.notice.domain.extraction.SentenceReading;

/** The banks of single sentences: who is told, and which criteria are named. */
class PhraseBanksTest {

    private static final Path HOME = Path.of("src/test/resources/notices/dev");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void findsWhoIsTold() {
        List<String> wrong = new ArrayList<>();
        List<String[]> rows = rows("assignee_phrases.tsv");
        for (String[] row : rows) {
            Set<String> want = Keys.units(JSON.readTree(row[3]), "unit");
            Set<String> got = new HashSet<>();
            for (JsonNode unit : touching(row, "unit_mentions")) {
                got.add(Keys.name(unit.get("name").asString()) + "/"
                        + unit.get("role").asString());
            }
            if (!want.equals(got)) {
                wrong.add(row[0] + " " + got);
            }
        }
        assertThat(wrong).hasSizeLessThan(rows.size() * 4 / 100);
    }

    @Test
    void findsCriteriaAndNoCounts() {
        List<String> wrong = new ArrayList<>();
        List<String[]> rows = rows("criteria_phrases.tsv");
        for (String[] row : rows) {
            Set<String> codes = new HashSet<>();
            Set<String> names = new HashSet<>();
            for (JsonNode one : touching(row, "criteria_mentions")) {
                codes.addAll(Keys.strings(one.get("codes")));
                names.addAll(Keys.strings(one.get("names")));
            }
            Set<String> want = Keys.strings(JSON.readTree(row[4]));
            boolean right = row[3].equals("trap")
                    ? codes.isEmpty() && names.isEmpty()
                    : codes.equals(want) && (!want.isEmpty() || names.equals(Keys.strings(JSON.readTree(row[5]))));
            if (!right) {
                wrong.add(row[0] + " " + codes + names);
            }
        }
        assertThat(wrong).hasSizeLessThan(3);
    }

    private static List<JsonNode> touching(String[] row, String list) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode one :
                ExtractionJson.of(SentenceReading.of(row[1], null), row[1]).get(list)) {
            for (int at = row[1].indexOf(row[2]); at >= 0; at = row[1].indexOf(row[2], at + 1)) {
                if (one.get("start").asInt() < at + row[2].length()
                        && at < one.get("end").asInt()) {
                    found.add(one);
                    break;
                }
            }
        }
        return found;
    }

    private static List<String[]> rows(String file) {
        return GoldNotice.read(HOME.resolve(file))
                .lines()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
    }
}
