package vn.ntm.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.assessment.LinkableDuties;
import vn.ntm.assessment.Tallies;
import vn.ntm.assessment.Tallies.NewNames;
import vn.ntm.assessment.Tallies.NewTally;
import vn.ntm.assessment.TallyKind;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;

/** The counts that two of the notices tell: 29 of 38 indicators of Tân Yên, 14 of 20 departments about Thọ Xuân. */
@Component
class DemoTallies {

    private static final LocalDate TAN_YEN_DAY = LocalDate.of(2024, 4, 5);
    private static final LocalDate THO_XUAN_DAY = LocalDate.of(2020, 4, 20);
    private static final String TAN_YEN_SOURCE =
            "Thông báo kết luận tháng 4/2024 của UBND tỉnh Bắc Giang, họp ngày 05/4/2024";
    private static final String THO_XUAN_SOURCE = "Kết luận của Chủ tịch UBND huyện Thọ Xuân, họp ngày 20/4/2020";

    private static final List<String> SILENT = List.of(
            "Sở Công Thương",
            "Sở Xây dựng",
            "Sở Giao thông vận tải",
            "Sở Nội vụ",
            "Công an tỉnh",
            "Bộ Chỉ huy quân sự tỉnh");

    /** What the notice names without a code, and who is to see to it. */
    private record Matter(String name, String agency, String wordsOfDuty) {}

    private static final List<Matter> MATTERS = List.of(
            new Matter("Trường THPT đạt chuẩn", "Sở Giáo dục và Đào tạo", "trung học phổ thông"),
            new Matter("Môi trường", "Sở Tài nguyên và Môi trường", "môi trường"),
            new Matter("An ninh trật tự", "Công an tỉnh", "an ninh"));

    private final Tallies tallies;
    private final LinkableDuties duties;
    private final CriteriaCatalogue catalogue;
    private final Units units;
    private final DemoClerks clerks;
    private final ApplicationClock clock;

    DemoTallies(
            Tallies tallies,
            LinkableDuties duties,
            CriteriaCatalogue catalogue,
            Units units,
            DemoClerks clerks,
            ApplicationClock clock) {
        this.tallies = tallies;
        this.duties = duties;
        this.catalogue = catalogue;
        this.units = units;
        this.clerks = clerks;
        this.clock = clock;
    }

    /** Each count once; names that somebody took back are not entered again. */
    void load() {
        UnitSummary tanYen = unit("d-tanyen");
        UnitSummary thoXuan = unit("d-thoxuan");
        if (tallies.of(tanYen.id(), TAN_YEN_DAY).isEmpty()) {
            clock.at(TAN_YEN_DAY.plusDays(3).atTime(9, 0).atZone(ApplicationClock.ZONE), () -> tanYen(tanYen));
        }
        if (tallies.of(thoXuan.id(), THO_XUAN_DAY).isEmpty()) {
            clock.at(THO_XUAN_DAY.plusDays(2).atTime(9, 0).atZone(ApplicationClock.ZONE), () -> thoXuan(thoXuan));
        }
    }

    private long tanYen(UnitSummary district) {
        Actor clerk = clerks.on(TAN_YEN_DAY, "vp.tanyen");
        long set = catalogue
                .inForce(ObjectLevel.HUYEN, Tier.NANG_CAO, TAN_YEN_DAY)
                .orElseThrow()
                .id();
        long tally = tallies.record(
                        new NewTally(
                                district.id(), TallyKind.INDICATORS, set, null, TAN_YEN_DAY, 29, 38, TAN_YEN_SOURCE),
                        clerk)
                .value();
        tallies.name(tally, new NewNames(List.of("2.3", "8.1", "8.2", "8.9"), List.of(), false, null, null), clerk)
                .value();
        for (Matter matter : MATTERS) {
            Long duty = dutyAbout(district, matter.wordsOfDuty());
            tallies.name(tally, new NewNames(List.of(), List.of(matter.name()), false, matter.agency(), duty), clerk)
                    .value();
        }
        return tally;
    }

    private @Nullable Long dutyAbout(UnitSummary unit, String words) {
        return duties.of(unit).stream()
                .filter(duty -> duty.title().toLowerCase(java.util.Locale.ROOT).contains(words))
                .map(LinkableDuties.Duty::id)
                .findFirst()
                .orElse(null);
    }

    private long thoXuan(UnitSummary district) {
        Actor clerk = clerks.on(THO_XUAN_DAY, "vp.thoxuan");
        long tally = tallies.record(
                        new NewTally(
                                district.id(),
                                TallyKind.OTHER,
                                null,
                                "Sở, ngành có văn bản đánh giá đạt",
                                THO_XUAN_DAY,
                                14,
                                20,
                                THO_XUAN_SOURCE),
                        clerk)
                .value();
        tallies.name(tally, new NewNames(List.of(), SILENT, false, null, null), clerk)
                .value();
        return tally;
    }

    private UnitSummary unit(String key) {
        UnitId id = units.byKey(key).orElseThrow(() -> new IllegalStateException("no unit " + key));
        return units.find(id).orElseThrow();
    }
}
