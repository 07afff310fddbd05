package vn.ntm.organisation.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.AdministrativeLevel;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.Units.NewUnit;
import vn.ntm.shared.DateRange;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;

/** What may be written down about a unit: the tiers of government, and that nobody outlives the unit above. */
final class UnitRules {

    static final int NAME_LENGTH = 200;
    private static final int CODE_LENGTH = 5;

    private static final Map<UnitKind, List<String>> KIND_WORDS = Map.ofEntries(
            Map.entry(UnitKind.TINH, List.of("tỉnh")),
            Map.entry(UnitKind.THANH_PHO_TW, List.of("thành phố", "tp.")),
            Map.entry(UnitKind.HUYEN, List.of("huyện")),
            Map.entry(UnitKind.QUAN, List.of("quận")),
            Map.entry(UnitKind.THI_XA, List.of("thị xã")),
            Map.entry(UnitKind.THANH_PHO_TINH, List.of("thành phố", "tp.")),
            Map.entry(UnitKind.THANH_PHO_TW_CON, List.of("thành phố", "tp.")),
            Map.entry(UnitKind.XA, List.of("xã")),
            Map.entry(UnitKind.PHUONG, List.of("phường")),
            Map.entry(UnitKind.THI_TRAN, List.of("thị trấn")),
            Map.entry(UnitKind.DAC_KHU, List.of("đặc khu")),
            Map.entry(UnitKind.THON, List.of("thôn", "bản", "ấp", "xóm")));

    private static final Map<AdministrativeLevel, Set<AdministrativeLevel>> PARENTS = Map.of(
            AdministrativeLevel.PROVINCE, Set.of(),
            AdministrativeLevel.DISTRICT, Set.of(AdministrativeLevel.PROVINCE),
            AdministrativeLevel.COMMUNE, Set.of(AdministrativeLevel.PROVINCE, AdministrativeLevel.DISTRICT),
            AdministrativeLevel.VILLAGE, Set.of(AdministrativeLevel.COMMUNE));

    private UnitRules() {}

    /** Checks and cleans what was given; a unit without an end below a unit with one ends with it. */
    static Outcome<UnitDescription> check(NewUnit unit, @Nullable OrganisationUnit parent) {
        List<Rejection> rejections = new ArrayList<>();
        String name = VietnameseText.clean(unit.name());
        if (name.isEmpty()) {
            rejections.add(Rejection.onField("name", "organisation.error.nameRequired"));
        } else if (name.length() > NAME_LENGTH) {
            rejections.add(Rejection.onField("name", "organisation.error.tooLong", NAME_LENGTH));
        }
        String code = VietnameseText.cleanOrNull(unit.code());
        if (code != null && !code.matches("[0-9]{2," + CODE_LENGTH + "}")) {
            rejections.add(Rejection.onField("code", "organisation.error.codeFormat"));
        }
        checkTier(unit.kind(), parent, rejections);
        DateRange valid = period(unit, parent, rejections);
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        String shortName = VietnameseText.cleanOrNull(unit.shortName());
        return Outcome.done(new UnitDescription(
                unit.kind(),
                name,
                shortName == null ? withoutKindWord(unit.kind(), name) : shortName,
                code,
                parent == null ? null : parent.id().value(),
                valid,
                unit.subordinate(),
                unit.countsInAverage(),
                unit.aliases().stream()
                        .map(VietnameseText::clean)
                        .filter(alias -> !alias.isEmpty())
                        .distinct()
                        .toList()));
    }

    /** "Xã Quốc Khánh" is "Quốc Khánh" in tables; "Phường 5" keeps its kind, as "5" says nothing. */
    static String withoutKindWord(UnitKind kind, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String word : KIND_WORDS.getOrDefault(kind, List.of())) {
            if (lower.startsWith(word + " ")) {
                String rest = name.substring(word.length()).strip();
                return rest.matches("\\d+") ? name : rest;
            }
        }
        return name;
    }

    /** "phường", as it stands in the name; the whole name where it begins with no such word. */
    static String kindWord(UnitKind kind, String name) {
        List<String> words = KIND_WORDS.getOrDefault(kind, List.of());
        return words.isEmpty() ? name : words.get(0);
    }

    private static void checkTier(UnitKind kind, @Nullable OrganisationUnit parent, List<Rejection> rejections) {
        Set<AdministrativeLevel> allowed = PARENTS.get(kind.level());
        if (allowed == null) {
            return;
        }
        if (allowed.isEmpty()) {
            if (parent != null) {
                rejections.add(Rejection.onField("parent", "organisation.error.parentOfProvince"));
            }
        } else if (parent == null) {
            rejections.add(Rejection.onField("parent", "organisation.error.parentRequired"));
        } else if (!allowed.contains(parent.kind().level())) {
            rejections.add(Rejection.onField("parent", "organisation.error.parentTier", parent.name()));
        }
    }

    private static DateRange period(NewUnit unit, @Nullable OrganisationUnit parent, List<Rejection> rejections) {
        LocalDate from = unit.validFrom();
        LocalDate to = unit.validTo();
        DateRange above = parent == null ? new DateRange(null, null) : parent.valid();
        if (to == null && !rejectsEnd(from, above.to())) {
            to = above.to();
        }
        if (from != null && to != null && to.isBefore(from)) {
            rejections.add(Rejection.onField("validTo", "organisation.error.endsBeforeItBegins"));
            return new DateRange(null, null);
        }
        if (parent != null && above.to() != null) {
            if (rejectsEnd(from, above.to())) {
                rejections.add(Rejection.onField(
                        "validFrom", "organisation.error.parentEnded", parent.name(), dated(above.to())));
            } else if (to != null && to.isAfter(above.to())) {
                rejections.add(Rejection.onField(
                        "validTo", "organisation.error.outlivesParent", parent.name(), dated(above.to())));
            }
        }
        if (parent != null && above.from() != null && to != null && to.isBefore(above.from())) {
            rejections.add(Rejection.onField(
                    "validTo", "organisation.error.parentNotYet", parent.name(), dated(above.from())));
        }
        return new DateRange(from, to);
    }

    private static boolean rejectsEnd(@Nullable LocalDate from, @Nullable LocalDate end) {
        return from != null && end != null && from.isAfter(end);
    }

    private static String dated(LocalDate day) {
        return vn.ntm.shared.Dates.format(day);
    }
}
