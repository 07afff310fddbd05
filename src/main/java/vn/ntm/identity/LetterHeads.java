package vn.ntm.identity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;

/** What stands in the head and over the signature of a letter that a person's authority writes. */
@Component
public class LetterHeads {

    private final Units units;
    private final ApplicationClock clock;

    LetterHeads(Units units, ApplicationClock clock) {
        this.units = units;
        this.clock = clock;
    }

    /**
     * The head.
     *
     * @param superior the authority above the issuer; null for none
     * @param place "Tràng Định"
     * @param signing lines over the signature: "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"
     */
    public record LetterHead(@Nullable String superior, String issuer, String place, List<String> signing) {}

    /** The People's Committee of the place the person works for writes. */
    public LetterHead of(Actor by) {
        UnitSummary own = units.find(by.unitId()).orElseThrow();
        UnitSummary home = units.findAll(UnitId.ofPath(own.path())).values().stream()
                .filter(unit -> unit.kind().isAdministrative())
                .max(java.util.Comparator.comparingInt(unit -> unit.path().length()))
                .orElse(own);
        UnitSummary issuer = units.inScope(home.path(), clock.today()).stream()
                .filter(unit -> unit.kind() == UnitKind.UBND && home.id().equals(unit.parentId()))
                .findFirst()
                .orElse(own);
        return of(issuer, by);
    }

    public LetterHead of(UnitSummary issuer, Actor by) {
        Optional<UnitSummary> home = Optional.ofNullable(issuer.parentId()).flatMap(units::find);
        return new LetterHead(
                home.map(UnitSummary::parentName).map(LetterHeads::committeeOf).orElse(null),
                issuer.name(),
                home.map(UnitSummary::shortName).orElse(issuer.shortName()),
                signing(by));
    }

    /** "UBND xã Quốc Khánh" of "Xã Quốc Khánh": a letter goes to the committee, not to the place. */
    public static String committeeOf(String place) {
        return "UBND " + Character.toLowerCase(place.charAt(0)) + place.substring(1);
    }

    /** Nghị định 30/2020/NĐ-CP, điều 13: a deputy signs for the head, an office by order. */
    private static List<String> signing(Actor by) {
        if (by.role() == Role.LD) {
            boolean deputy = by.position().contains("Phó");
            return deputy ? List.of("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH") : List.of("CHỦ TỊCH");
        }
        return List.of("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG");
    }
}
