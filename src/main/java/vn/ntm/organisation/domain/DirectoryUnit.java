package vn.ntm.organisation.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitKind;

/** A unit of the national list on its way into the directory. */
public final class DirectoryUnit {

    final UnitKind kind;
    final String name;
    final String code;
    final @Nullable DirectoryUnit parent;
    final Set<String> aliases = new LinkedHashSet<>();
    final List<Past> past = new ArrayList<>();
    final List<String> keys = new ArrayList<>();

    @Nullable LocalDate from;

    @Nullable LocalDate to;

    @Nullable DirectoryUnit sameAs;

    private long id;

    DirectoryUnit(
            UnitKind kind,
            String name,
            String code,
            @Nullable DirectoryUnit parent,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        this.kind = kind;
        this.name = name;
        this.code = code;
        this.parent = parent;
        this.from = from;
        this.to = to;
    }

    /** What it was called before, without becoming another unit. */
    record Past(UnitKind kind, String name, String code, LocalDate to) {}

    boolean livesOn(LocalDate day) {
        LocalDate begin = from;
        LocalDate end = to;
        return (begin == null || !day.isBefore(begin)) && (end == null || !day.isAfter(end));
    }

    /** The unit this turned out to be: after a code was handed over, two rows of the list are one unit. */
    DirectoryUnit itself() {
        DirectoryUnit unit = this;
        while (unit.sameAs != null) {
            unit = unit.sameAs;
        }
        return unit;
    }

    /** Takes the life of the same unit under its former code. */
    void continues(DirectoryUnit before) {
        LocalDate end = before.to;
        if (end == null) {
            throw new IllegalStateException("still alive: " + before.name);
        }
        past.addAll(0, before.past);
        past.add(new Past(before.kind, before.name, before.code, end));
        from = before.from;
        before.sameAs = this;
    }

    public UnitKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public String shortName() {
        return UnitRules.withoutKindWord(kind, name);
    }

    public String code() {
        return code;
    }

    public @Nullable Long parentId() {
        return parent == null ? null : parent.itself().id();
    }

    public String path() {
        return (parent == null ? "/" : parent.itself().path()) + id + "/";
    }

    public @Nullable LocalDate from() {
        return from;
    }

    public @Nullable LocalDate to() {
        return to;
    }

    public boolean countsInAverage() {
        return kind == UnitKind.XA || kind == UnitKind.DAC_KHU;
    }

    public List<String> aliases() {
        return aliases.stream().filter(alias -> !alias.equals(name)).toList();
    }

    public List<UnitPlacement> placements() {
        List<UnitPlacement> rows = new ArrayList<>();
        LocalDate since = from;
        for (Past before : past) {
            rows.add(new UnitPlacement(before.kind(), before.name(), before.code(), parentId(), since, before.to()));
            since = before.to().plusDays(1);
        }
        return rows;
    }

    public String searchKey() {
        List<@Nullable String> names = new ArrayList<>(List.of(name, shortName(), code));
        names.addAll(aliases());
        past.forEach(before -> names.add(before.name()));
        return SearchKey.of(names);
    }

    public List<String> keys() {
        return keys;
    }

    public long id() {
        return id;
    }

    public void identify(long stored) {
        id = stored;
    }
}
