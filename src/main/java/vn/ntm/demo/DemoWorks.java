package vn.ntm.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Money;
import vn.ntm.works.DebtLedger;
import vn.ntm.works.DebtLedger.Statement;
import vn.ntm.works.Resources;
import vn.ntm.works.Resources.Amount;
import vn.ntm.works.Works;
import vn.ntm.works.Works.NewStep;
import vn.ntm.works.Works.NewWork;

/**
 * Works and models that the notices name, with the steps they give days for. Money is told by none of them: what stands here
 * of it says of itself that it only illustrates.
 */
@Component
class DemoWorks {

    private static final LocalDate TRANG_DINH = LocalDate.of(2021, 9, 3);
    private static final LocalDate TAN_YEN = LocalDate.of(2024, 4, 8);
    private static final LocalDate MY_LOC = LocalDate.of(2023, 4, 12);
    private static final String TRANG_DINH_SOURCE = "Thông báo kết luận tháng 9/2021 của UBND huyện Tràng Định, mục ";
    private static final String TAN_YEN_SOURCE = "Thông báo kết luận tháng 4/2024 của UBND tỉnh Bắc Giang, mục 2";
    private static final String ILLUSTRATION = "Số liệu minh họa";

    /**
     * A work of a notice.
     *
     * @param startBy the day a step is to be done by, null where the notice says none
     */
    private record Named(
            String unit,
            String kind,
            String name,
            List<String> codes,
            String source,
            @Nullable LocalDate startBy) {}

    private static final List<Named> OF_TRANG_DINH = List.of(
            new Named(
                    "c1-quockhanh",
                    "khac",
                    "Các công trình hạ tầng nông thôn mới xã Quốc Khánh",
                    List.of(),
                    TRANG_DINH_SOURCE + "2",
                    LocalDate.of(2021, 9, 14)),
            new Named(
                    "c1-quockhanh",
                    "giao-thong",
                    "Đường giao thông nông thôn bằng xi măng được cấp",
                    List.of("2"),
                    TRANG_DINH_SOURCE + "11",
                    null),
            new Named(
                    "c1-quockhanh",
                    "moi-truong",
                    "Xử lý bãi rác xã Quốc Khánh",
                    List.of("17"),
                    TRANG_DINH_SOURCE + "12",
                    null),
            // the house stood before the merger of 01/01/2020: it stays with the old commune
            new Named("c1-bacai", "van-hoa", "Nhà văn hóa cũ của xã", List.of("6"), TRANG_DINH_SOURCE + "14", null));
    private static final List<Named> OF_TAN_YEN = List.of(
            new Named(
                    "c2-phuchoa",
                    "mh-thuong-mai-dien-tu",
                    "Mô hình thương mại điện tử Phúc Hòa",
                    List.of(),
                    TAN_YEN_SOURCE,
                    null),
            new Named(
                    "c2-lienchung",
                    "mh-du-lich",
                    "Mô hình du lịch gắn với OCOP xã Liên Chung",
                    List.of(),
                    TAN_YEN_SOURCE,
                    null),
            new Named(
                    "d-tanyen", "mh-thong-minh", "Đề án, mô hình xã thông minh", List.of("8.9"), TAN_YEN_SOURCE, null),
            new Named("d-tanyen", "giao-thong", "Bến xe trên địa bàn huyện", List.of("2.3"), TAN_YEN_SOURCE, null));

    private final Works works;
    private final DebtLedger ledger;
    private final Resources resources;
    private final CriteriaCatalogue catalogue;
    private final Units units;
    private final DemoClerks clerks;
    private final ApplicationClock clock;

    DemoWorks(
            Works works,
            DebtLedger ledger,
            Resources resources,
            CriteriaCatalogue catalogue,
            Units units,
            DemoClerks clerks,
            ApplicationClock clock) {
        this.works = works;
        this.ledger = ledger;
        this.resources = resources;
        this.catalogue = catalogue;
        this.units = units;
        this.clerks = clerks;
        this.clock = clock;
    }

    /** Enters each notice's once. */
    void load() {
        if (works.of(List.of(unit("c1-quockhanh"))).isEmpty()) {
            at(TRANG_DINH, () -> trangDinh(clerks.on(TRANG_DINH, "vp.trangdinh")));
        }
        if (works.of(List.of(unit("c2-phuchoa"))).isEmpty()) {
            at(
                    TAN_YEN,
                    () -> register(
                            OF_TAN_YEN, ObjectLevel.HUYEN, Tier.NANG_CAO, TAN_YEN, clerks.on(TAN_YEN, "vp.tanyen")));
        }
        if (works.of(List.of(unit("c3-myha"))).isEmpty()) {
            at(MY_LOC, () -> myLoc(clerks.on(MY_LOC, "vp.myloc")));
        }
    }

    private void at(LocalDate day, Runnable work) {
        clock.at(day.atTime(9, 0).atZone(ApplicationClock.ZONE), () -> {
            work.run();
            return day;
        });
    }

    private void trangDinh(Actor clerk) {
        register(OF_TRANG_DINH, ObjectLevel.XA, Tier.NTM, TRANG_DINH, clerk);
        resources
                .record(
                        unit("c1-quockhanh"),
                        2021,
                        TRANG_DINH,
                        List.of(
                                amount("NS-HUYEN", 2000, 800, 500),
                                amount("NS-XA", 400, 150, 150),
                                amount("DAN-TIEN", 300, 120, 120)),
                        ILLUSTRATION,
                        clerk)
                .value();
    }

    private static Amount amount(String source, long planned, long done, long paid) {
        return new Amount(source, Money.millions(planned), Money.millions(done), Money.millions(paid), null);
    }

    /** The weekly figure of the notice: a number must be told, and it may be 0. */
    private void myLoc(Actor clerk) {
        long road = works.register(
                        new NewWork(
                                unit("c3-myha"),
                                "giao-thong",
                                "Đường trục xã (công trình minh họa)",
                                "UBND xã Mỹ Hà",
                                List.of(),
                                null,
                                null,
                                Money.millions(1300),
                                ILLUSTRATION,
                                "demo"),
                        clerk)
                .value();
        ledger.state(
                        road,
                        new Statement(
                                MY_LOC, Money.millions(1250), Map.of("NS-XA", Money.millions(1250)), ILLUSTRATION),
                        clerk)
                .value();
        for (String commune : List.of("c3-myha", "c3-mythinh", "c3-mythanh")) {
            ledger.declareClear(unit(commune), MY_LOC, ILLUSTRATION + ": báo cáo tuần thứ Tư 12/4/2023", clerk)
                    .value();
        }
    }

    private void register(List<Named> named, ObjectLevel level, Tier tier, LocalDate day, Actor clerk) {
        long set = catalogue.inForce(level, tier, day).orElseThrow().id();
        for (Named one : named) {
            Map<String, Item> items = catalogue.resolve(set, one.codes());
            if (items.size() != one.codes().size()) {
                throw new IllegalStateException("unknown criteria " + one.codes());
            }
            long id = works.register(
                            new NewWork(
                                    unit(one.unit()),
                                    one.kind(),
                                    one.name(),
                                    null,
                                    items.values().stream().map(Item::id).toList(),
                                    null,
                                    null,
                                    null,
                                    one.source(),
                                    "demo:" + one.name()),
                            clerk)
                    .value();
            if (one.startBy() != null) {
                works.mark(id, new NewStep("khoi-cong", one.startBy(), null, one.source()), clerk)
                        .value();
            }
        }
    }

    private UnitId unit(String key) {
        return units.byKey(key).orElseThrow(() -> new IllegalStateException("no unit " + key));
    }
}
