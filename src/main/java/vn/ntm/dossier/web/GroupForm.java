package vn.ntm.dossier.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.dossier.domain.WorkingGroup;
import vn.ntm.organisation.UnitId;

/** A working group as typed. */
public class GroupForm {

    private int version;
    private @Nullable Long area;
    private @Nullable String name;
    private @Nullable String head;
    private @Nullable String document;
    private @Nullable LocalDate startsOn;
    private Set<Long> members = new HashSet<>();
    private Set<Long> communes = new HashSet<>();

    static GroupForm of(WorkingGroup group) {
        GroupForm form = new GroupForm();
        form.version = group.version();
        form.area = group.area().value();
        form.name = group.name();
        form.head = group.head();
        form.document = group.document();
        form.startsOn = group.startsOn();
        form.members = new HashSet<>(group.members());
        form.communes = new HashSet<>(group.communes());
        return form;
    }

    WorkingGroup toGroup(long id, UnitId place) {
        return new WorkingGroup(
                id,
                place,
                name == null ? "" : name,
                head == null ? "" : head,
                document,
                startsOn,
                members,
                communes,
                version);
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable Long getArea() {
        return area;
    }

    public void setArea(@Nullable Long area) {
        this.area = area;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getHead() {
        return head;
    }

    public void setHead(@Nullable String head) {
        this.head = head;
    }

    public @Nullable String getDocument() {
        return document;
    }

    public void setDocument(@Nullable String document) {
        this.document = document;
    }

    public @Nullable LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(@Nullable LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public Set<Long> getMembers() {
        return members;
    }

    public void setMembers(@Nullable Set<Long> members) {
        this.members = members == null ? new HashSet<>() : members;
    }

    public Set<Long> getCommunes() {
        return communes;
    }

    public void setCommunes(@Nullable Set<Long> communes) {
        this.communes = communes == null ? new HashSet<>() : communes;
    }
}
