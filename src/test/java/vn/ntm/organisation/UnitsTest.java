package vn.ntm.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ntm.organisation.Units.Lineage;
import vn.ntm.organisation.Units.NewUnit;
import vn.ntm.organisation.Units.NewUnitEvent;
import vn.ntm.organisation.Units.Share;
import vn.ntm.shared.Outcome;
import vn.ntm.support.DatabaseTest;

/** The facade on a real PostgreSQL. Names of an invented province, so that no reference data can get in the way. */
@DatabaseTest
class UnitsTest {

    private static final LocalDate DAY_2021 = LocalDate.of(2021, 9, 1);
    private static final LocalDate DAY_2026 = LocalDate.of(2026, 11, 22);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final LocalDate EVE = LocalDate.of(2025, 6, 30);

    @Autowired
    Units units;

    private UnitId province = new UnitId(0);
    private UnitId huyen = new UnitId(0);
    private UnitId city = new UnitId(0);

    @BeforeEach
    void enter() {
        province = enter(UnitKind.TINH, "Tỉnh Thử Nghiệm", "99", null, null, null);
        huyen = enter(UnitKind.HUYEN, "Huyện Suối Mơ", "991", province, null, EVE);
        city = enter(UnitKind.THANH_PHO_TINH, "Thành phố Thử Nghiệm", "992", province, null, EVE);
    }

    @Test
    void registersUnderAKeyOnce() {
        NewUnit unit = unit("zz-1", UnitKind.XA, "Xã Đề Thử", "99001", huyen, null, null);
        UnitId id = units.register(unit).value();

        assertThat(units.register(unit).value()).isEqualTo(id);
        assertThat(units.byKey("zz-1")).contains(id);
        UnitSummary found = units.find(id).orElseThrow();
        assertThat(found.shortName()).isEqualTo("Đề Thử");
        assertThat(found.path()).isEqualTo("/" + province + "/" + huyen + "/" + id + "/");
        assertThat(found.nameWithParent()).isEqualTo("Xã Đề Thử (Huyện Suối Mơ)");
        assertThat(found.validTo()).as("ends with the district").isEqualTo(EVE);
    }

    @Test
    void refusesWhatContradictsTheParent() {
        assertThat(fields(units.register(unit(null, UnitKind.XA, " ", null, null, null, null))))
                .containsExactly("name", "parent");
        assertThat(fields(units.register(unit(null, UnitKind.XA, "Xã Mới", null, huyen, REFORM, null))))
                .containsExactly("validFrom");
        assertThat(fields(units.register(unit(null, UnitKind.XA, "Xã Mới", null, huyen, null, DAY_2026))))
                .containsExactly("validTo");
        assertThat(fields(units.register(unit(null, UnitKind.HUYEN, "Huyện Con", null, huyen, null, null))))
                .containsExactly("parent");
        assertThat(fields(units.register(unit(null, UnitKind.XA, "Xã Mới", "9a", huyen, null, null))))
                .containsExactly("code");
    }

    @Test
    void refusesATwinOfTheSameTime() {
        enter(UnitKind.XA, "Xã Tân Thử", "99010", huyen, null, null);

        assertThat(fields(units.register(unit(null, UnitKind.XA, "xã Tân thử", null, huyen, null, null))))
                .containsExactly("name");
        assertThat(fields(units.register(unit(null, UnitKind.XA, "Xã Khác", "99010", city, null, null))))
                .containsExactly("code");
        assertThat(units.register(unit(null, UnitKind.XA, "Xã Tân Thử", "99010", province, REFORM, null))
                        .isRejected())
                .as("name and code pass to the unit that comes after")
                .isFalse();
    }

    @Test
    void findsManyAtOnce() {
        Map<UnitId, UnitSummary> found = units.findAll(List.of(huyen, city, new UnitId(-1)));

        assertThat(found).containsOnlyKeys(huyen, city);
        assertThat(units.findAll(List.of())).isEmpty();
    }

    @Test
    void listsTheSubtreeOfADay() {
        UnitId d = enter(UnitKind.XA, "Xã Đào Thử", null, huyen, null, null);
        UnitId c = enter(UnitKind.XA, "Xã Cao Thử", null, huyen, null, null);
        UnitId a = enter(UnitKind.THI_TRAN, "Thị trấn Ấm Thử", null, huyen, null, null);
        UnitId office = enter(UnitKind.PHONG, "Phòng Thử", null, huyen, null, null);
        String path = units.find(huyen).orElseThrow().path();

        assertThat(units.communesOf(path, DAY_2021)).extracting(UnitSummary::id).containsExactly(a, c, d);
        assertThat(units.inScope(path, DAY_2021)).extracting(UnitSummary::id).containsExactly(huyen, c, d, a, office);
        assertThat(units.inScope(path, DAY_2026)).isEmpty();
    }

    @Test
    @DisplayName("A001-22 Homonyms are told apart by parent; \"Tân tiến\" and \"xã Chi Lăng (huyện ...)\" are found")
    void tellsHomonymsApart() {
        UnitId ofHuyen = enter(UnitKind.XA, "Xã Tân Tiến", null, huyen, null, null);
        UnitId ofCity = enter(UnitKind.XA, "Xã Tân Tiến", null, city, null, null);
        UnitId commune = enter(UnitKind.XA, "Xã Chi Lăng", null, huyen, null, null);
        UnitId district = enter(UnitKind.HUYEN, "Huyện Chi Lăng", null, province, null, null);
        String scope = units.find(province).orElseThrow().path();

        assertThat(units.search("Tân tiến", scope, DAY_2021, 10))
                .extracting(UnitSummary::nameWithParent)
                .containsExactlyInAnyOrder("Xã Tân Tiến (Huyện Suối Mơ)", "Xã Tân Tiến (Thành phố Thử Nghiệm)");
        assertThat(units.search("xã Tân Tiến (huyện Suối Mơ)", scope, DAY_2021, 10))
                .extracting(UnitSummary::id)
                .containsExactly(ofHuyen);
        assertThat(units.search("tan tien", units.find(city).orElseThrow().path(), DAY_2021, 10))
                .extracting(UnitSummary::id)
                .containsExactly(ofCity);
        assertThat(units.search("xã Chi Lăng (huyện Suối Mơ)", scope, DAY_2021, 10))
                .extracting(UnitSummary::id)
                .containsExactly(commune);
        assertThat(units.search("huyện Chi Lăng", scope, DAY_2021, 10))
                .extracting(UnitSummary::id)
                .containsExactly(district);
    }

    @Test
    @DisplayName("AX-05 Units are found without tone marks, by abbreviation, alias, code and the beginnings of words")
    void searchesWithoutToneMarks() {
        UnitId deTham = enter(UnitKind.XA, "Xã Đề Thám", "99046", huyen, null, null);
        UnitId hoa = enter(UnitKind.XA, "Xã Phúc Hoà", null, huyen, null, null);
        UnitId so = enter(UnitKind.SO, "Sở Nông nghiệp và Phát triển nông thôn", null, province, null, null);
        UnitId office = units.register(new NewUnit(
                        null,
                        UnitKind.VPDP,
                        "Văn phòng NTM huyện",
                        null,
                        null,
                        huyen,
                        null,
                        null,
                        true,
                        false,
                        List.of("Văn phòng Nông thôn mới")))
                .value();
        String scope = units.find(province).orElseThrow().path();

        assertThat(first("de tham", scope)).isEqualTo(deTham);
        assertThat(first("99046", scope)).isEqualTo(deTham);
        assertThat(first("phúc hòa", scope)).isEqualTo(hoa);
        assertThat(first("so nn ptnt", scope)).isEqualTo(so);
        assertThat(first("Sở NN&PTNT", scope)).isEqualTo(so);
        assertThat(first("nong nghiep phat", scope)).isEqualTo(so);
        assertThat(first("vp ntm", scope)).isEqualTo(office);
        assertThat(first("van phong nong thon moi", scope)).isEqualTo(office);
        assertThat(units.search("100%", scope, null, 10)).isEmpty();
        assertThat(units.search("  ", scope, null, 10)).isEmpty();
    }

    @Test
    void putsTheExactNameFirst() {
        enter(UnitKind.XA, "Xã An Hòa Đông", null, huyen, null, null);
        UnitId exact = enter(UnitKind.XA, "Xã Hòa", null, huyen, null, null);
        enter(UnitKind.XA, "Xã Hòa Bình", null, huyen, null, null);
        String scope = units.find(province).orElseThrow().path();

        assertThat(units.search("hòa", scope, null, 10))
                .extracting(UnitSummary::name)
                .containsExactly("Xã Hòa", "Xã Hòa Bình", "Xã An Hòa Đông");
        assertThat(first("xa hoa", scope)).isEqualTo(exact);
    }

    @Test
    @DisplayName("A001-23 The chain of successors leads to the unit of today; a unit of the same name is another unit")
    void followsTheChainOfSuccessors() {
        UnitId xa = enter(UnitKind.XA, "Xã Song Thử", "99070", huyen, null, null);
        UnitId sameName = enter(UnitKind.XA, "Xã Quốc Thử", "99071", huyen, null, null);
        UnitId phuong = enter(UnitKind.PHUONG, "Phường Song Thử", null, city, LocalDate.of(2025, 1, 1), null);
        UnitId today = enter(UnitKind.XA, "Xã Quốc Thử", "99071", province, REFORM, null);
        record(UnitEventKind.DOI_LOAI, LocalDate.of(2025, 1, 1), new Lineage(xa, phuong, Share.WHOLE));
        record(
                UnitEventKind.THANH_LAP_MOI,
                REFORM,
                new Lineage(phuong, today, Share.WHOLE),
                new Lineage(sameName, today, Share.WHOLE));

        assertThat(units.find(xa).orElseThrow().validTo()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(units.successorsOf(xa, DAY_2021)).isEmpty();
        assertThat(units.successorsOf(xa, LocalDate.of(2025, 3, 1)))
                .extracting(UnitSummary::id)
                .containsExactly(phuong);
        assertThat(units.successorsOf(xa, DAY_2026)).extracting(UnitSummary::id).containsExactly(today);
        assertThat(units.successorsOf(sameName, DAY_2026))
                .extracting(UnitSummary::id)
                .containsExactly(today);
        assertThat(units.successorsOf(today, DAY_2026)).isEmpty();
    }

    @Test
    void aMergedUnitEndsWithItsOffices() {
        UnitId small = enter(UnitKind.XA, "Xã Vĩnh Thử", null, huyen, null, null);
        UnitId office = enter(UnitKind.UBND, "UBND xã Vĩnh Thử", null, small, null, null);
        UnitId big = enter(UnitKind.XA, "Xã Khánh Thử", null, huyen, null, null);
        record(UnitEventKind.NHAP_TOAN_BO, LocalDate.of(2024, 12, 1), new Lineage(small, big, Share.WHOLE));

        LocalDate lastDay = LocalDate.of(2024, 11, 30);
        assertThat(units.find(small).orElseThrow().validTo()).isEqualTo(lastDay);
        assertThat(units.find(office).orElseThrow().validTo()).isEqualTo(lastDay);
        assertThat(units.find(big).orElseThrow().validTo()).isEqualTo(EVE);
    }

    @Test
    void refusesAnEventThatCannotBe() {
        UnitId a = enter(UnitKind.XA, "Xã A Thử", null, huyen, null, null);
        UnitId b = enter(UnitKind.XA, "Xã B Thử", null, huyen, LocalDate.of(2024, 1, 1), null);

        assertThat(fields(units.recordEvent(event(UnitEventKind.NHAP_TOAN_BO, DAY_2021))))
                .containsExactly("from");
        assertThat(fields(
                        units.recordEvent(event(UnitEventKind.NHAP_TOAN_BO, DAY_2021, new Lineage(a, b, Share.WHOLE)))))
                .as("the receiver does not exist yet")
                .containsExactly("to");
        assertThat(fields(units.recordEvent(
                        event(UnitEventKind.NHAP_TOAN_BO, DAY_2026, new Lineage(a, null, Share.WHOLE)))))
                .as("ended long before, and nobody receives")
                .containsExactly("from", "to");
        assertThat(units.find(a).orElseThrow().validTo()).isEqualTo(EVE);
    }

    private UnitId first(String text, String scope) {
        return units.search(text, scope, DAY_2021, 5).get(0).id();
    }

    private void record(UnitEventKind kind, LocalDate day, Lineage... lineage) {
        assertThat(units.recordEvent(event(kind, day, lineage)).rejections()).isEmpty();
    }

    private static NewUnitEvent event(UnitEventKind kind, LocalDate day, Lineage... lineage) {
        return new NewUnitEvent(null, kind, day, "1/NQ-UBTVQH15", null, null, List.of(lineage));
    }

    private UnitId enter(
            UnitKind kind,
            String name,
            @Nullable String code,
            @Nullable UnitId parent,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return units.register(unit(null, kind, name, code, parent, from, to)).value();
    }

    private static NewUnit unit(
            @Nullable String key,
            UnitKind kind,
            String name,
            @Nullable String code,
            @Nullable UnitId parent,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return new NewUnit(key, kind, name, null, code, parent, from, to, true, kind == UnitKind.XA, List.of());
    }

    private static List<String> fields(Outcome<?> outcome) {
        return outcome.rejections().stream()
                .map(rejection -> String.valueOf(rejection.field()))
                .toList();
    }
}
