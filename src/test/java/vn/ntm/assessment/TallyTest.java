package vn.ntm.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.assessment.Tallies.NewNames;
import vn.ntm.assessment.Tallies.NewTally;
import vn.ntm.assessment.Tallies.Tally;
import vn.ntm.assessment.domain.TallyRules;
import vn.ntm.cast.Cast;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.support.DatabaseTest;

/** Counts without names, on real PostgreSQL: what may be written down, what never changes, and who may. */
@DatabaseTest
class TallyTest {

    private static final LocalDate APRIL = LocalDate.of(2024, 4, 5);
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 30);
    private static final String BODIES = "Sở, ngành có văn bản đánh giá đạt";

    @Autowired
    Cast cast;

    @Autowired
    Tallies tallies;

    @Autowired
    vn.ntm.assessment.domain.TallyService service;

    @Autowired
    CriteriaCatalogue catalogue;

    @Autowired
    Units units;

    @Autowired
    ApplicationClock clock;

    @Autowired
    JdbcClient jdbc;

    Cast.Members members;
    UnitId district;
    Actor office;
    long set;

    @BeforeEach
    void enter() {
        clock.fixDate(LocalDate.of(2024, 7, 1));
        members = cast.enter();
        district = members.district();
        office = members.office();
        set = catalogue
                .inForce(ObjectLevel.HUYEN, Tier.NANG_CAO, APRIL)
                .orElseThrow()
                .id();
    }

    @AfterEach
    void letTimeRun() {
        clock.fixDate(null);
    }

    private NewTally indicators(LocalDate day, int met, int total) {
        return new NewTally(district, TallyKind.INDICATORS, set, null, day, met, total, "TB 12/TB-UBND");
    }

    private NewTally bodies(int met, int total) {
        return new NewTally(district, TallyKind.OTHER, null, BODIES, APRIL, met, total, "TB 12/TB-UBND");
    }

    private static NewNames words(boolean met, String... names) {
        return new NewNames(List.of(), List.of(names), met, null, null);
    }

    private static NewNames codes(boolean met, String... codes) {
        return new NewNames(List.of(codes), List.of(), met, null, null);
    }

    private Tally newest() {
        List<Tally> all = tallies.of(district, JUNE);
        return all.get(all.size() - 1);
    }

    private static List<String> keys(Outcome<?> outcome) {
        return outcome.rejections().stream().map(Rejection::messageKey).toList();
    }

    @Test
    @DisplayName("A002-05 29 of 38 at 05/4/2024: 9 remain, 29 + 9 = 38; a later snapshot stands beside it")
    void snapshots() {
        tallies.record(indicators(APRIL, 29, 38), office).value();
        tallies.record(indicators(JUNE, 32, 38), office).value();
        List<Tally> line = tallies.of(district, JUNE);
        assertThat(line).extracting(Tally::met).containsExactly(29, 32);
        assertThat(line).extracting(Tally::unmet).containsExactly(9, 6);
        assertThat(line).allSatisfy(one -> assertThat(one.met() + one.unmet()).isEqualTo(38));
        assertThat(tallies.of(district, APRIL)).extracting(Tally::met).containsExactly(29);
        assertThat(line.get(0).source()).isEqualTo("TB 12/TB-UBND");
        assertThat(line.get(0).enteredByName()).isEqualTo(office.name());
    }

    @Test
    @DisplayName(
            "A002-06 four coded indicators and three matters without code are named; the other two stay \"chưa nêu tên\"")
    void namesWithAndWithoutCode() {
        long tally = tallies.record(indicators(APRIL, 29, 38), office).value();
        tallies.name(tally, codes(false, "2.3", "8.1", "8.2", "8.9"), office).value();
        tallies.name(tally, words(false, "Trường THPT đạt chuẩn", "Môi trường", "An ninh trật tự"), office)
                .value();
        Tally now = newest();
        assertThat(now.named(false)).hasSize(7);
        assertThat(now.named(false)).filteredOn(name -> name.itemId() != null).hasSize(4);
        assertThat(now.unnamed(false)).isEqualTo(2);
        assertThat(now.unnamed(true)).isEqualTo(29);
        assertThat(now.met() + now.unmet()).isEqualTo(now.total()).isEqualTo(38);
        assertThat(keys(tallies.name(tally, codes(false, "8.1"), office)))
                .containsExactly("assessment.error.tallyNamed");
        assertThat(keys(tallies.name(tally, codes(false, "8.77"), office)))
                .containsExactly("assessment.error.tallyCode");
        assertThat(keys(tallies.name(tally, words(false, "Một", "Hai", "Ba"), office)))
                .containsExactly("assessment.error.tallyRoom");
        assertThat(newest().named(false)).as("all or none").hasSize(7);
    }

    @Test
    @DisplayName("A004-05 14/20 without names; the names come later and the total never breaks")
    void countedBodies() {
        long tally = tallies.record(bodies(14, 20), office).value();
        assertThat(newest().unnamed(true)).isEqualTo(14);
        assertThat(newest().unnamed(false)).isEqualTo(6);
        String[] six = IntStream.rangeClosed(1, 6).mapToObj(i -> "Sở số " + i).toArray(String[]::new);
        tallies.name(tally, words(false, six), office).value();
        String[] fourteen =
                IntStream.rangeClosed(7, 20).mapToObj(i -> "Sở số " + i).toArray(String[]::new);
        tallies.name(tally, words(true, Arrays.copyOf(fourteen, 13)), office).value();
        assertThat(newest().unnamed(true)).isEqualTo(1);
        assertThat(keys(tallies.name(tally, words(true, "Sở số 20", "Sở số 21"), office)))
                .containsExactly("assessment.error.tallyRoom");
        assertThat(keys(tallies.name(tally, words(false, "Sở số 21"), office)))
                .containsExactly("assessment.error.tallyRoom");
        tallies.name(tally, words(true, "Sở số 20"), office).value();
        assertThat(newest().met()).isEqualTo(14);
        assertThat(newest().total()).isEqualTo(20);
        assertThat(newest().unnamed(true) + newest().unnamed(false)).isZero();
        long wrong = newest().named(true).get(0).id();
        service.drop(tally, wrong, office).value();
        assertThat(newest().unnamed(true)).isEqualTo(1);
        assertThat(newest().met() + newest().unmet()).isEqualTo(20);
        assertThat(service.drop(tally, wrong, office).isRejected()).isTrue();
    }

    @Test
    @DisplayName("A body of the directory is one body, however it is spelled")
    void oneBodyOnce() {
        long tally = tallies.record(bodies(14, 20), office).value();
        tallies.name(tally, words(false, "Phòng Nông nghiệp và PTNT"), office).value();
        assertThat(newest().named(false).get(0).unitId()).isEqualTo(members.agriculture());
        assertThat(keys(tallies.name(tally, words(false, "phòng nông nghiệp & PTNT"), office)))
                .containsExactly("assessment.error.tallyNamed");
    }

    @Test
    @DisplayName("A snapshot is never changed, and the database itself keeps names within the count")
    void theDatabaseKeepsIt() {
        long tally = tallies.record(indicators(APRIL, 37, 38), office).value();
        tallies.name(tally, codes(false, "2.3"), office).value();
        assertThatThrownBy(() -> insertName(tally, "Một nữa")).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aSnapshotIsNotUpdated() {
        long tally = tallies.record(indicators(APRIL, 29, 38), office).value();
        assertThatThrownBy(() -> jdbc.sql("update unit_tally set met = 30 where id = ?")
                        .param(tally)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private int insertName(long tally, String name) {
        return jdbc.sql("insert into unit_tally_name (tally_id, name, met, added_at, added_by, added_by_name)"
                        + " values (?, ?, false, now(), ?, 'x')")
                .params(tally, name, office.userId().value())
                .update();
    }

    @Test
    @DisplayName("Wrong numbers, days ahead, sets of another level and the same figure twice are refused by name")
    void refusals() {
        assertThat(keys(tallies.record(indicators(APRIL, 39, 38), office)))
                .containsExactly("assessment.error.tallyMet");
        assertThat(keys(tallies.record(indicators(LocalDate.of(2024, 7, 2), 29, 38), office)))
                .containsExactly("assessment.error.dayAhead");
        assertThat(keys(tallies.record(indicators(LocalDate.of(2021, 9, 14), 29, 38), office)))
                .as("the set was not yet in force")
                .containsExactly("assessment.error.tallySet");
        assertThat(keys(tallies.record(new NewTally(district, TallyKind.OTHER, null, " ", APRIL, 1, 2, "TB"), office)))
                .containsExactly("assessment.error.tallyLabel");
        tallies.record(indicators(APRIL, 29, 38), office).value();
        assertThat(keys(tallies.record(indicators(APRIL, 29, 38), office)))
                .containsExactly("assessment.error.tallyTwice");
    }

    @Test
    @DisplayName("Only the office writes, and only in its district")
    void rights() {
        for (Actor other : List.of(
                members.leader(),
                members.department(),
                members.chairQuocKhanh(),
                members.auditor(),
                members.stranger())) {
            assertThat(keys(tallies.record(indicators(APRIL, 29, 38), other)))
                    .as(other.login())
                    .containsExactly("assessment.denied.tally");
        }
        long tally = tallies.record(indicators(APRIL, 29, 38), office).value();
        assertThat(keys(tallies.name(tally, codes(false, "2.3"), members.stranger())))
                .containsExactly("assessment.denied.tally");
        assertThat(actions(members.town())).as("a town is not in the programme").isEmpty();
        assertThat(actions(members.quocKhanh())).hasSize(2);
    }

    private java.util.Set<TallyRules.Action> actions(UnitId unit) {
        return TallyRules.actionsFor(office, units.find(unit).orElseThrow());
    }

    @Test
    @DisplayName("Who is to see to a matter must be a body of the directory, a duty one of the unit's own")
    void agencyAndDuty() {
        long tally = tallies.record(indicators(APRIL, 29, 38), office).value();
        assertThat(keys(tallies.name(tally, matter("Cơ quan không có thật", null), office)))
                .containsExactly("assessment.error.tallyAgency");
        assertThat(keys(tallies.name(tally, matter(null, 987654321L), office)))
                .containsExactly("assessment.error.tallyTask");
        tallies.name(tally, matter("Phòng Nông nghiệp và PTNT", null), office).value();
        assertThat(newest().named(false).get(0).agency()).isEqualTo(members.agriculture());
    }

    private static NewNames matter(@Nullable String agency, @Nullable Long task) {
        return new NewNames(List.of(), List.of("Môi trường"), false, agency, task);
    }
}
