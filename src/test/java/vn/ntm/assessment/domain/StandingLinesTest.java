package vn.ntm.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.assessment.AchievementStatus;
import vn.ntm.assessment.Results;
import vn.ntm.assessment.Results.Cut;
import vn.ntm.assessment.Results.Result;
import vn.ntm.assessment.Standing;
import vn.ntm.assessment.Standings;
import vn.ntm.assessment.Standings.Kind;
import vn.ntm.assessment.Voice;
import vn.ntm.cast.Cast;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.organisation.UnitId;
import vn.ntm.support.DatabaseTest;

/** The lines the matrix reads say the same as the standings they are made of, whatever is written in whatever order. */
@DatabaseTest
class StandingLinesTest {

    private static final LocalDate BEGIN = LocalDate.of(2020, 12, 25);
    private static final int DAYS = 20;
    private static final List<AchievementStatus> SAID = List.of(
            AchievementStatus.MET,
            AchievementStatus.NOT_MET,
            AchievementStatus.PARTLY_MET,
            AchievementStatus.NOT_KEPT,
            AchievementStatus.MET_AT_RISK);

    @Autowired
    Cast cast;

    @Autowired
    Results results;

    @Autowired
    Standings standings;

    @Autowired
    StandingLines lines;

    @Autowired
    CriteriaCatalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    Cast.Members members;
    long set;
    List<Item> assessed;

    @BeforeEach
    void enter() {
        members = cast.enter();
        set = catalogue.all().stream()
                .filter(one -> one.code().equals("xa-ntm-2016-2020"))
                .findFirst()
                .orElseThrow()
                .id();
        assessed = new SetStructure(set, catalogue.itemsOf(set)).assessed();
    }

    @Test
    @DisplayName("after results of days in any order, every day reads alike from lines and standings, for every voice")
    void linesFollowStandings() {
        Random random = new Random(7);
        List<UnitId> units = List.of(members.quocKhanh(), members.tanMinh());
        for (int i = 0; i < 25; i++) {
            record(units.get(random.nextInt(2)), BEGIN.plusDays(random.nextInt(DAYS)), random);
        }
        for (LocalDate day = BEGIN.minusDays(1); day.isBefore(BEGIN.plusDays(DAYS + 1)); day = day.plusDays(1)) {
            for (Voice voice : new @Nullable Voice[] {null, Voice.SELF, Voice.VERIFIER, Voice.APPRAISER}) {
                assertThat(fromLines(units, day, voice))
                        .as("%s %s", day, voice)
                        .isEqualTo(fromStandings(units, day, voice));
            }
        }
        assertThat(fromLines(units, BEGIN.plusDays(DAYS), null)).isNotEmpty();
    }

    @Test
    @DisplayName("every status has a letter of its own, on both sides")
    void letters() {
        for (AchievementStatus status : AchievementStatus.values()) {
            String letter = jdbc.sql("select standing_letter(?)")
                    .param(status.name())
                    .query(String.class)
                    .single();
            List<@Nullable AchievementStatus> read = new ArrayList<>();
            String line = "7:" + letter + "--" + letter + "* 12:-" + letter + "--";
            StandingLine.read(line, BEGIN, null, (id, said, waiting) -> read.add(said));
            StandingLine.read(line, BEGIN, Voice.SELF, (id, said, waiting) -> read.add(said));
            StandingLine.read(line, BEGIN, Voice.APPRAISER, (id, said, waiting) -> read.add(waiting ? said : null));
            assertThat(read).as(status.name()).containsExactly(status, null, null, status, status, null);
        }
    }

    private void record(UnitId unit, LocalDate day, Random random) {
        List<Result> cells = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Item item = assessed.get(random.nextInt(assessed.size()));
            if (cells.stream().noneMatch(cell -> cell.itemId() == item.id())) {
                AchievementStatus status = SAID.get(random.nextInt(SAID.size()));
                cells.add(new Result(unit, item.id(), status, null, null, null));
            }
        }
        results.record(new Cut(set, day, "Báo cáo 12/BC-UBND", cells), members.office())
                .value();
    }

    private Map<String, String> fromLines(List<UnitId> units, LocalDate day, @Nullable Voice voice) {
        Map<String, String> cells = new TreeMap<>();
        lines.of(set, units, day)
                .forEach((unit, line) -> StandingLine.read(
                        line,
                        day,
                        voice,
                        (item, status, waiting) -> cells.put(unit + "." + item, status + (waiting ? "*" : ""))));
        return cells;
    }

    private Map<String, String> fromStandings(List<UnitId> units, LocalDate day, @Nullable Voice voice) {
        Map<String, String> cells = new TreeMap<>();
        for (Standing one : standings.of(set, units, day, Kind.ALL)) {
            AchievementStatus status = voice == null ? one.status() : one.of(voice);
            cells.put(one.unit() + "." + one.itemId(), status + (one.waiting() ? "*" : ""));
        }
        return cells;
    }
}
