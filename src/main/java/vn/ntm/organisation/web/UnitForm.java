package vn.ntm.organisation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitFlagKind;
import vn.ntm.organisation.UnitFlags;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units.NewUnit;
import vn.ntm.organisation.domain.UnitFlag;
import vn.ntm.organisation.domain.UnitPage;
import vn.ntm.shared.Dates;
import vn.ntm.ui.StaleException.Typed;

/** A unit as an administrator types it. */
public class UnitForm {

    private static final int SPARE_FLAGS = 2;

    private @Nullable Integer version;

    @NotNull(message = "{organisation.error.kindRequired}") private @Nullable UnitKind kind;

    @NotBlank(message = "{organisation.error.nameRequired}") @Size(max = 200, message = "{organisation.error.nameLength}") private @Nullable String name;

    @Size(max = 200, message = "{organisation.error.nameLength}") private @Nullable String shortName;

    private @Nullable String code;
    private @Nullable String parent;
    private @Nullable Long parentId;
    private @Nullable String parentShown;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable LocalDate changeFrom;
    private boolean subordinate = true;
    private boolean countsInAverage;

    @Size(max = 4000, message = "{organisation.error.aliasesLength}") private @Nullable String aliases;

    private List<FlagRow> flags = new ArrayList<>();

    /** One flag; an empty kind is no flag. */
    public static class FlagRow {
        private @Nullable UnitFlagKind kind;
        private @Nullable LocalDate validFrom;
        private @Nullable LocalDate validTo;
        private @Nullable String document;
        private @Nullable String endDocument;

        public @Nullable UnitFlagKind getKind() {
            return kind;
        }

        public void setKind(@Nullable UnitFlagKind kind) {
            this.kind = kind;
        }

        public @Nullable LocalDate getValidFrom() {
            return validFrom;
        }

        public void setValidFrom(@Nullable LocalDate validFrom) {
            this.validFrom = validFrom;
        }

        public @Nullable LocalDate getValidTo() {
            return validTo;
        }

        public void setValidTo(@Nullable LocalDate validTo) {
            this.validTo = validTo;
        }

        public @Nullable String getDocument() {
            return document;
        }

        public void setDocument(@Nullable String document) {
            this.document = document;
        }

        public @Nullable String getEndDocument() {
            return endDocument;
        }

        public void setEndDocument(@Nullable String endDocument) {
            this.endDocument = endDocument;
        }

        boolean endsBeforeItBegins() {
            return validFrom != null && validTo != null && validTo.isBefore(validFrom);
        }
    }

    static UnitForm under(@Nullable UnitSummary parent) {
        UnitForm form = new UnitForm();
        form.showParent(parent);
        form.spareFlags();
        return form;
    }

    static UnitForm of(UnitPage page, @Nullable UnitSummary parent) {
        UnitForm form = new UnitForm();
        UnitSummary unit = page.unit();
        form.version = page.details().version();
        form.kind = unit.kind();
        form.name = unit.name();
        form.shortName = unit.shortName();
        form.code = unit.code();
        form.validFrom = unit.validFrom();
        form.validTo = unit.validTo();
        form.subordinate = unit.subordinate();
        form.countsInAverage = page.details().countsInAverage();
        form.aliases = String.join("\n", page.details().aliases());
        for (UnitFlags.Flag flag : page.details().flags()) {
            FlagRow row = new FlagRow();
            row.kind = flag.kind();
            row.validFrom = flag.validFrom();
            row.validTo = flag.validTo();
            row.document = flag.document();
            row.endDocument = flag.endDocument();
            form.flags.add(row);
        }
        form.showParent(parent);
        form.spareFlags();
        return form;
    }

    private void showParent(@Nullable UnitSummary above) {
        if (above != null) {
            parent = above.nameWithParent();
            parentShown = parent;
            parentId = above.id().value();
        }
    }

    /** Room for new flags under those that are there. */
    void spareFlags() {
        flags.removeIf(row -> row.kind == null && row.document == null && row.validFrom == null && row.validTo == null);
        for (int i = 0; i < SPARE_FLAGS; i++) {
            flags.add(new FlagRow());
        }
    }

    /** Whether the parent is still the one the form was opened with. */
    boolean parentUntouched() {
        return parentId != null && Objects.equals(parent, parentShown);
    }

    NewUnit toUnit(@Nullable UnitId above) {
        String lines = aliases == null ? "" : aliases;
        return new NewUnit(
                null,
                Objects.requireNonNull(kind),
                Objects.requireNonNull(name),
                shortName,
                code,
                above,
                validFrom,
                validTo,
                subordinate,
                countsInAverage,
                Arrays.asList(lines.split("\\R")));
    }

    List<UnitFlag> toFlags() {
        List<UnitFlag> wanted = new ArrayList<>();
        for (FlagRow row : flags) {
            UnitFlagKind flag = row.kind;
            if (flag != null) {
                wanted.add(new UnitFlag(flag, row.validFrom, row.validTo, row.document, row.endDocument));
            }
        }
        return wanted;
    }

    /** What was typed, to be given back when somebody else was faster. */
    List<Typed> typed() {
        return List.of(
                new Typed("Tên đơn vị", text(name)),
                new Typed("Tên ngắn", text(shortName)),
                new Typed("Mã", text(code)),
                new Typed("Cấp trên", text(parent)),
                new Typed("Hoạt động từ ngày", Dates.format(validFrom)),
                new Typed("Đến hết ngày", Dates.format(validTo)),
                new Typed("Tên gọi khác", text(aliases)));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }

    public @Nullable UnitKind getKind() {
        return kind;
    }

    public void setKind(@Nullable UnitKind kind) {
        this.kind = kind;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getShortName() {
        return shortName;
    }

    public void setShortName(@Nullable String shortName) {
        this.shortName = shortName;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public @Nullable String getParent() {
        return parent;
    }

    public void setParent(@Nullable String parent) {
        this.parent = parent;
    }

    public @Nullable Long getParentId() {
        return parentId;
    }

    public void setParentId(@Nullable Long parentId) {
        this.parentId = parentId;
    }

    public @Nullable String getParentShown() {
        return parentShown;
    }

    public void setParentShown(@Nullable String parentShown) {
        this.parentShown = parentShown;
    }

    public @Nullable LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(@Nullable LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public @Nullable LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(@Nullable LocalDate validTo) {
        this.validTo = validTo;
    }

    public @Nullable LocalDate getChangeFrom() {
        return changeFrom;
    }

    public void setChangeFrom(@Nullable LocalDate changeFrom) {
        this.changeFrom = changeFrom;
    }

    public boolean isSubordinate() {
        return subordinate;
    }

    public void setSubordinate(boolean subordinate) {
        this.subordinate = subordinate;
    }

    public boolean isCountsInAverage() {
        return countsInAverage;
    }

    public void setCountsInAverage(boolean countsInAverage) {
        this.countsInAverage = countsInAverage;
    }

    public @Nullable String getAliases() {
        return aliases;
    }

    public void setAliases(@Nullable String aliases) {
        this.aliases = aliases;
    }

    public List<FlagRow> getFlags() {
        return flags;
    }

    public void setFlags(List<FlagRow> flags) {
        this.flags = flags;
    }
}
