package vn.ntm.organisation.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.shared.DateRange;

/** A body that can be named and assigned: an administrative unit, an office, a committee, a company. */
@Entity
@Table(name = "organisation_unit")
public class OrganisationUnit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private UnitKind kind;

    @Column(name = "name")
    private String name;

    @Column(name = "short_name")
    private String shortName;

    @Column(name = "code")
    private @Nullable String code;

    @Column(name = "parent_id")
    private @Nullable Long parentId;

    @Column(name = "path")
    private String path;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(name = "subordinate")
    private boolean subordinate;

    @Column(name = "counts_in_average")
    private boolean countsInAverage;

    @Column(name = "search_key")
    private String searchKey;

    @ElementCollection
    @CollectionTable(name = "unit_alias", joinColumns = @JoinColumn(name = "unit_id"))
    @OrderColumn(name = "position")
    @Column(name = "alias")
    private List<String> aliases = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "unit_flag", joinColumns = @JoinColumn(name = "unit_id"))
    @OrderColumn(name = "position")
    private List<UnitFlag> flags = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "unit_placement", joinColumns = @JoinColumn(name = "unit_id"))
    @OrderColumn(name = "position")
    private List<UnitPlacement> placements = new ArrayList<>();

    protected OrganisationUnit() {}

    OrganisationUnit(UnitDescription description) {
        path = "";
        describe(description);
    }

    /** Corrects what is written down about the unit; the past is not affected. */
    final void describe(UnitDescription description) {
        kind = description.kind();
        name = description.name();
        shortName = description.shortName();
        code = description.code();
        parentId = description.parentId();
        validFrom = description.valid().from();
        validTo = description.valid().to();
        subordinate = description.subordinate();
        countsInAverage = description.countsInAverage();
        if (!aliases.equals(description.aliases())) {
            aliases.clear();
            aliases.addAll(description.aliases());
        }
        searchKey = key();
    }

    private String key() {
        List<@Nullable String> names = new ArrayList<>(List.of(name, shortName));
        names.add(code);
        names.addAll(aliases);
        placements.forEach(before -> names.add(before.name()));
        return SearchKey.of(names);
    }

    /** Adds the spellings that are not known yet. */
    void alsoCalled(List<String> others) {
        List<String> missing = others.stream()
                .filter(other -> !other.equals(name) && !aliases.contains(other))
                .toList();
        if (!missing.isEmpty()) {
            aliases.addAll(missing);
            searchKey = key();
        }
    }

    /** From that day on the unit is called, or is, something else; what it was stays readable. */
    void changeFrom(LocalDate day, UnitDescription description) {
        LocalDate since = placements.isEmpty()
                ? validFrom
                : placements.get(placements.size() - 1).validTo().plusDays(1);
        placements.add(new UnitPlacement(kind, name, code, parentId, since, day.minusDays(1)));
        describe(description);
    }

    /** Puts the unit below another; the caller moves the units under it too. */
    void settle(@Nullable String parentPath) {
        path = (parentPath == null ? "/" : parentPath) + id().value() + "/";
    }

    void flag(List<UnitFlag> wanted) {
        if (!flags.equals(wanted)) {
            flags.clear();
            flags.addAll(wanted);
        }
    }

    /** The last day of the unit. It never lives longer again than it did before. */
    void closeAfter(LocalDate lastDay) {
        if (validTo == null || validTo.isAfter(lastDay)) {
            validTo = lastDay;
        }
    }

    public UnitId id() {
        Long known = id;
        if (known == null) {
            throw new IllegalStateException("not stored yet: " + name);
        }
        return new UnitId(known);
    }

    public int version() {
        return version;
    }

    public UnitKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public String shortName() {
        return shortName;
    }

    public @Nullable String code() {
        return code;
    }

    public @Nullable Long parentId() {
        return parentId;
    }

    public String path() {
        return path;
    }

    public @Nullable LocalDate validFrom() {
        return validFrom;
    }

    public @Nullable LocalDate validTo() {
        return validTo;
    }

    public DateRange valid() {
        return new DateRange(validFrom, validTo);
    }

    public boolean subordinate() {
        return subordinate;
    }

    public boolean countsInAverage() {
        return countsInAverage;
    }

    public List<String> aliases() {
        return List.copyOf(aliases);
    }

    public List<UnitFlag> flags() {
        return List.copyOf(flags);
    }

    public List<UnitPlacement> placements() {
        return List.copyOf(placements);
    }
}
