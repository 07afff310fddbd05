package vn.ntm.notice.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.notice.domain.extraction.SeedTexts;
import vn.ntm.notice.domain.review.ReviewPages;
import vn.ntm.notice.domain.review.ReviewSheet;
import vn.ntm.organisation.SampleOrganisations;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.Units;
import vn.ntm.shared.VietnameseText;
import vn.ntm.support.DatabaseTest;

/** Names of units as two real notices print them, each led to its unit in the directory by the reading itself. */
@DatabaseTest
@Import(ReviewPeople.class)
class SpellingsInNoticesTest {

    @Autowired
    SampleOrganisations sample;

    @Autowired
    ReviewPeople people;

    @Autowired
    ReviewPages pages;

    @Autowired
    Units units;

    @BeforeEach
    void enter() {
        sample.load();
    }

    /** What each printed name of the notice was linked to. */
    private Map<String, Set<UnitId>> linked(String text, Actor office, LocalDate day) {
        long id = people.on(day, () -> people.open(text, office));
        ReviewSheet sheet = people.on(day, () -> pages.sheet(id, office));
        Map<String, Set<UnitId>> names = new TreeMap<>();
        sheet.duties()
                .forEach(duty -> duty.lines().forEach(line -> {
                    UnitId unit = line.unit() == null ? null : line.unit().id();
                    Set<UnitId> known = names.computeIfAbsent(line.name(), name -> new HashSet<>());
                    if (unit != null) {
                        known.add(unit);
                    }
                }));
        return names;
    }

    private UnitId unit(String key) {
        return units.byKey(key).orElseThrow();
    }

    private static boolean isAgriculture(String name) {
        return VietnameseText.fold(name).matches("phong (?:nong nghiep|nn)\\b.*");
    }

    @Test
    @DisplayName("A003-19 every spelling of Phòng NN&PTNT in the notice of Mỹ Lộc is the one department")
    void oneDepartment() {
        LocalDate day = LocalDate.of(2023, 4, 28);
        Actor office = people.person("u3-vp", Role.VPH, "d-myloc");
        Map<String, Set<UnitId>> names = linked(SeedTexts.of("003"), office, day);
        assertThat(names.keySet())
                .filteredOn(SpellingsInNoticesTest::isAgriculture)
                .as("spellings in this notice")
                .hasSizeGreaterThan(1)
                .allSatisfy(name -> assertThat(names.get(name)).containsExactly(unit("u3-nn")));
    }

    @Test
    @DisplayName("A004-22 each name of the NTM office stands for the tier that the words and the paper give it")
    void tiers() {
        LocalDate day = LocalDate.of(2020, 4, 24);
        Actor office = people.person("u4-vp", Role.VPH, "d-thoxuan");
        assertThat(tier("Văn phòng Nông thôn mới", office, day)).isEqualTo(unit("u4-vpntm"));
        assertThat(tier("Văn phòng NTM", office, day)).isEqualTo(unit("u4-vpntm"));
        assertThat(tier("VPNTM tỉnh", office, day)).isEqualTo(unit("u4-vpdptinh"));
        assertThat(tier("Văn phòng NTM tỉnh", office, day)).isEqualTo(unit("u4-vpdptinh"));
        Actor province = people.person("u2-vp", Role.VPT, "p-bacgiang");
        assertThat(tier("Văn phòng Điều phối nông thôn mới tỉnh", province, LocalDate.of(2024, 4, 8)))
                .as("another province, another office")
                .isEqualTo(unit("u2-vpdp"));
    }

    /** Reads a notice that gives this office a duty, as the reader and the directory see it together. */
    private @Nullable UnitId tier(String name, Actor office, LocalDate day) {
        String text = "THÔNG BÁO\nKết luận tại cuộc họp\n1. Giao " + name
                + " tổng hợp kết quả thực hiện, báo cáo trước ngày 30/" + day.getMonthValue() + "/" + day.getYear()
                + ".\n";
        Map<String, Set<UnitId>> names = linked(text, office, day);
        assertThat(names).as(name).hasSize(1);
        Set<UnitId> found = names.values().iterator().next();
        return found.size() == 1 ? found.iterator().next() : null;
    }
}
