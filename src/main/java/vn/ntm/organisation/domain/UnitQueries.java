package vn.ntm.organisation.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.UnitSummary;

/** Reading the directory without entities: one statement each. */
public interface UnitQueries {

    List<UnitSummary> byIds(Collection<UnitId> ids);

    Optional<UnitId> byKey(String key);

    Optional<Long> eventByKey(String key);

    List<UnitSummary> inScope(String path, LocalDate day);

    /** Units of that kind right below the parent, alive on the day. */
    List<UnitSummary> children(UnitId parent, UnitKind kind, LocalDate day);

    /** Units of these kinds in the subtree that exist on the day, in Vietnamese alphabet. */
    List<UnitSummary> ofKinds(Set<UnitKind> kinds, String path, LocalDate day);

    List<UnitSummary> search(UnitSearch search);

    /** Units of exactly that name, alias or code, whatever the spelling. */
    List<UnitSummary> exact(UnitSearch search);

    /** An administrative unit below the path that lives longer than the day. */
    Optional<String> outliving(String path, LocalDate day);

    List<UnitSummary> successorsOf(UnitId id, LocalDate day);

    /** A unit of the same name under the same parent, or of the same code, that lives at the same time. */
    Optional<Twin> twinOf(UnitDescription description, @Nullable UnitId except);

    /** The unit in the way, and whether it is the code that clashes (else the name does). */
    record Twin(String name, boolean sameCode) {}
}
