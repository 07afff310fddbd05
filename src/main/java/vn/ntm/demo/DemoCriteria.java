package vn.ntm.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.criteria.CriteriaAdministration;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.criteria.CriterionLeads;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;

/**
 * The decisions of the provinces over the sets, and the agencies in charge by the usual division (domain 1.6). No
 * official is named, and criteria whose agency the notices do not name stay open: that is the list of gaps.
 */
@Component
class DemoCriteria {

    private static final String OLD = "xa-ntm-2016-2020";
    private static final String NEW = "xa-ntm-2021-2025";
    private static final String ADVANCED = "xa-ntm-nang-cao-2021-2025";
    private static final String DISTRICT_ADVANCED = "huyen-ntm-nang-cao-2021-2025";

    /** Agencies with their codes, as one office assigned them from one day on. */
    private record Division(
            String area,
            String set,
            LocalDate from,
            String clerk,
            @Nullable String document,
            Map<String, List<String>> codesBy) {}

    /** A decision of a province. */
    private record Ruling(
            String province,
            String document,
            @Nullable LocalDate dated,
            LocalDate from,
            String clerk,
            @Nullable String note) {}

    private static final List<Ruling> RULINGS = List.of(
            new Ruling(
                    "p-bacgiang",
                    "07/2017/QĐ-UBND",
                    LocalDate.of(2017, 3, 31),
                    LocalDate.of(2017, 3, 31),
                    "vp.tinhbacgiang",
                    "Được viện dẫn trong Thông báo 156/TB-UBND ngày 07/6/2018; mức của tỉnh chưa có trong danh mục."),
            new Ruling(
                    "p-langson",
                    "Quyết định của UBND tỉnh Lạng Sơn (chưa rõ số)",
                    null,
                    LocalDate.of(2016, 10, 17),
                    "vpdp.tinh",
                    "Chưa rõ số, ngày ban hành; hiệu lực tạm ghi theo bộ tiêu chí. Mức của tỉnh chưa có trong danh mục."));

    private static final String MY_LOC_LETTER = "3861/UBND-VPĐPNTM ngày 27/9/2022";
    private static final LocalDate MY_LOC_DAY = LocalDate.of(2022, 9, 27);

    private static final List<Division> DIVISIONS = List.of(
            new Division(
                    "d-tpbacgiang",
                    OLD,
                    LocalDate.of(2018, 1, 1),
                    "vp.tpbacgiang",
                    null,
                    agencies("u0-kinhte=3 13", "u0-tnmt=17", "u0-noivu=18", "u0-congan=19.2")),
            new Division(
                    "d-trangdinh",
                    OLD,
                    LocalDate.of(2021, 1, 1),
                    "vp.trangdinh",
                    null,
                    agencies("u1-kt=2 4 7 9", "u1-nn=3 13", "u1-vhtt=6 8 16", "u1-tnmt=17")),
            new Division(
                    "d-thoxuan",
                    OLD,
                    LocalDate.of(2020, 1, 1),
                    "vp.thoxuan",
                    null,
                    agencies("u4-kt=1 2 4 7 9", "u4-nn=3 13")),
            new Division(
                    "d-myloc",
                    NEW,
                    MY_LOC_DAY,
                    "vp.myloc",
                    MY_LOC_LETTER,
                    agencies(
                            "u3-kt=1 2 4 7 9",
                            "u3-nn=3 13",
                            "u3-gddt=5 14",
                            "u3-thongke=10",
                            "u3-ldtbxh=11 12",
                            "u3-tnmt=17",
                            "u3-noivu=18",
                            "u3-quansu=19.1",
                            "u3-congan=19.2")),
            new Division(
                    "d-myloc",
                    ADVANCED,
                    MY_LOC_DAY,
                    "vp.myloc",
                    MY_LOC_LETTER,
                    agencies(
                            "u3-kt=1 2 4 7 9",
                            "u3-nn=3 13",
                            "u3-gddt=5",
                            "u3-thongke=10",
                            "u3-ldtbxh=11 12",
                            "u3-tnmt=17",
                            "u3-quansu=19.1",
                            "u3-congan=19.2")),
            new Division(
                    "p-bacgiang",
                    NEW,
                    LocalDate.of(2022, 3, 8),
                    "vp.tinhbacgiang",
                    null,
                    agencies(
                            "u2-gtvt=2",
                            "u2-nn=3 13",
                            "u2-gddt=5 14",
                            "u2-tttt=8",
                            "u2-tnmt=17",
                            "u2-noivu=18",
                            "u2-congan=19.2")),
            // the seven agencies of the second item 2 of the notice of 4/2024, each for its field
            new Division(
                    "p-bacgiang",
                    DISTRICT_ADVANCED,
                    LocalDate.of(2024, 3, 4),
                    "vp.tinhbacgiang",
                    null,
                    agencies(
                            "u2-gtvt=2",
                            "u2-nn=3 8.1 8.2",
                            "u2-gddt=5.5 5.6",
                            "u2-tttt=8.9",
                            "u2-tnmt=7",
                            "u2-noivu=9.2",
                            "u2-congan=9.1")));

    private final CriteriaAdministration administration;
    private final CriteriaCatalogue catalogue;
    private final CriterionLeads leads;
    private final Units units;
    private final DemoClerks clerks;
    private final ApplicationClock clock;

    DemoCriteria(
            CriteriaAdministration administration,
            CriteriaCatalogue catalogue,
            CriterionLeads leads,
            Units units,
            DemoClerks clerks,
            ApplicationClock clock) {
        this.administration = administration;
        this.catalogue = catalogue;
        this.leads = leads;
        this.units = units;
        this.clerks = clerks;
        this.clock = clock;
    }

    /** Enters what is missing. */
    void load() {
        RULINGS.forEach(this::enter);
        DIVISIONS.forEach(this::divide);
    }

    /** A decision that is known is refused, and that is all right. */
    private void enter(Ruling ruling) {
        Actor clerk = clerks.on(ruling.from(), ruling.clerk());
        clock.at(
                ruling.from().atTime(9, 0).atZone(ApplicationClock.ZONE),
                () -> administration.enterDecision(
                        set(OLD),
                        unit(ruling.province()),
                        ruling.document(),
                        ruling.dated(),
                        ruling.from(),
                        ruling.note(),
                        clerk));
    }

    private void divide(Division division) {
        UnitId area = unit(division.area());
        boolean known = leads.of(set(division.set()), area, division.from()).stream()
                .anyMatch(lead -> lead.area().equals(area));
        if (known) {
            return;
        }
        Actor clerk = clerks.on(division.from(), division.clerk());
        division.codesBy()
                .forEach((agency, codes) -> clock.at(
                        division.from().atTime(9, 0).atZone(ApplicationClock.ZONE),
                        () -> administration
                                .putInCharge(
                                        area,
                                        set(division.set()),
                                        codes,
                                        unit(agency),
                                        division.from(),
                                        division.document(),
                                        clerk)
                                .value()));
    }

    /** "u1-kt=2 4 7 9" by agency. */
    private static Map<String, List<String>> agencies(String... lines) {
        Map<String, List<String>> agencies = new LinkedHashMap<>();
        for (String line : lines) {
            String[] parts = line.split("=");
            agencies.put(parts[0], List.of(parts[1].split(" ")));
        }
        return agencies;
    }

    private long set(String code) {
        return catalogue.all().stream()
                .filter(set -> set.code().equals(code))
                .map(SetSummary::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no set " + code));
    }

    private UnitId unit(String key) {
        return units.byKey(key).orElseThrow(() -> new IllegalStateException("no unit " + key));
    }
}
