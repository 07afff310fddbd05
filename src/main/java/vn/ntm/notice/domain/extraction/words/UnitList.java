package vn.ntm.notice.domain.extraction.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Bodies named one after the other, and where their words end. */
record UnitList(List<NamedUnit> units, int end) {

    private static final Pattern PARTY_OR_COUNCIL = UnitWords.insensitive(
            "(?:Đảng ủy|HĐND|Hội đồng nhân dân|UBND|Ủy ban nhân dân|MTTQ|UBMTTQ|Chủ tịch UBND|Bí thư Đảng ủy|Công an)");

    boolean isEmpty() {
        return units.isEmpty();
    }

    /** What one of a list says for the others: "Đảng ủy, UBND xã", "UBND huyện, Ban chỉ đạo … huyện Tân Yên". */
    static List<NamedUnit> completed(List<NamedUnit> units) {
        List<NamedUnit> complete = new ArrayList<>(units);
        for (int i = complete.size() - 2; i >= 0; i--) {
            NamedUnit unit = complete.get(i);
            NamedUnit next = complete.get(i + 1);
            String level = next.level();
            if (level == null || next.group()) {
                continue;
            }
            if (unit.level() == null && PARTY_OR_COUNCIL.matcher(unit.name()).matches()) {
                complete.set(i, tail(unit, level, next.place()));
            } else if (level.equals(unit.level())
                    && unit.place() == null
                    && next.place() != null
                    && !unit.group()
                    && unit.name().endsWith(level)) {
                complete.set(
                        i,
                        new NamedUnit(
                                unit.name() + " " + next.place(),
                                unit.start(),
                                unit.end(),
                                false,
                                unit.name(),
                                level,
                                next.place()));
            }
        }
        return List.copyOf(complete);
    }

    private static NamedUnit tail(NamedUnit unit, String level, @Nullable String place) {
        String stem = unit.name() + " " + level;
        String name = place == null ? stem : stem + " " + place;
        return new NamedUnit(name, unit.start(), unit.end(), unit.group(), stem, level, place);
    }
}
