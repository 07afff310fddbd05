package vn.ntm.task.domain;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a list of assignments shows. Every list, tile and counter is one of these filters, so that the same number is
 * the same everywhere.
 *
 * @param view the saved view
 * @param text words in title, content, unit or source, tone marks ignored
 * @param paperId only duties of this paper
 * @param unitId only this unit
 * @param role LEAD (chủ trì, the default of all statistics) or SUPPORTING; null for both
 * @param criterion code of a criterion or indicator, "17", "8.1"
 * @param mine only the actor's own unit
 * @param withCriteria only duties that carry a criterion (the NTM reports leave the others out)
 * @param dueFrom last day not before
 * @param dueTo last day not after
 * @param asOf the state at the end of that past day; null = now
 * @param chosen only these assignments; empty for all
 * @param followed in place of what the actor sees: duties of these papers, which his unit follows as a whole
 * @param leader only duties with this leader in charge, as the duty names him
 */
public record TaskFilter(
        View view,
        @Nullable String text,
        @Nullable Long paperId,
        @Nullable Long unitId,
        @Nullable Role role,
        @Nullable String criterion,
        boolean mine,
        boolean withCriteria,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        @Nullable LocalDate asOf,
        Sort sort,
        Set<Long> chosen,
        Set<Long> followed,
        @Nullable String leader) {

    /** Without a choice of single rows. */
    public TaskFilter(
            View view,
            @Nullable String text,
            @Nullable Long paperId,
            @Nullable Long unitId,
            @Nullable Role role,
            @Nullable String criterion,
            boolean mine,
            boolean withCriteria,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueTo,
            @Nullable LocalDate asOf,
            Sort sort) {
        this(
                view,
                text,
                paperId,
                unitId,
                role,
                criterion,
                mine,
                withCriteria,
                dueFrom,
                dueTo,
                asOf,
                sort,
                Set.of(),
                Set.of(),
                null);
    }

    /** Saved views, in the order of their tabs; the address carries {@link #code}. */
    public enum View {
        ALL("tat-ca", "Tất cả"),
        OVERDUE("qua-han", "Quá hạn"),
        DUE_SOON("7-ngay", "Đến hạn trong 7 ngày"),
        WAITING("cho-nghiem-thu", "Chờ nghiệm thu"),
        RETURNED("tra-lai", "Đơn vị trả lại"),
        NO_DEADLINE("khong-thoi-han", "Không thời hạn"),
        OPEN("chua-xong", "Chưa hoàn thành"),
        DONE("hoan-thanh", "Hoàn thành"),
        DONE_ON_TIME("dung-han", "Hoàn thành đúng hạn"),
        DONE_LATE("tre-han", "Hoàn thành trễ hạn"),
        IN_TIME("trong-han", "Chưa hoàn thành, trong hạn"),
        CANCELLED("da-huy", "Đã hủy"),
        /** Not overdue meanwhile (domain 5.3). */
        SUSPENDED("tam-dung", "Tạm dừng, chờ văn bản"),
        /** A change of its criteria says something about it: {@link vn.ntm.task.HintKind}. */
        HINTED("goi-y", "Có gợi ý từ tiêu chí"),
        EXTENSION_ASKED("cho-gia-han", "Chờ duyệt gia hạn"),
        EXTENDED("da-gia-han", "Đã gia hạn"),
        /** Pressed for, and nothing heard since. */
        CHASED("da-don-doc", "Đôn đốc chưa trả lời"),
        CHASED_OFTEN("don-doc-3", "Đôn đốc từ lần 3"),
        /** Earlier duties on the same criterion were still open when it was given. */
        REPEATED("nhac-lai", "Nhắc lại nhiều lần"),
        /** Given to the viewer in his unit. */
        PERSONAL("giao-cho-toi", "Giao cho tôi");

        private final String code;
        private final String label;

        View(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public String code() {
            return code;
        }

        public String label() {
            return label;
        }

        /** The view of an address; ALL for anything unknown. */
        public static View ofCode(@Nullable String code) {
            for (View view : values()) {
                if (view.code.equals(code)) {
                    return view;
                }
            }
            return ALL;
        }
    }

    /** Part of the unit in the duty. */
    public enum Role {
        LEAD,
        SUPPORTING
    }

    /** Order of a list. */
    public enum Sort {
        DUE("han"),
        UNIT("don-vi"),
        NEWEST("moi-nhat"),
        PAPER("van-ban");

        private final String code;

        Sort(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Sort ofCode(@Nullable String code) {
            for (Sort sort : values()) {
                if (sort.code.equals(code)) {
                    return sort;
                }
            }
            return DUE;
        }
    }

    /** Everything a viewer may see, lead assignments only. */
    public static TaskFilter of(View view) {
        return new TaskFilter(view, null, null, null, Role.LEAD, null, false, false, null, null, null, Sort.DUE);
    }

    public TaskFilter asOf(@Nullable LocalDate day) {
        return but(filter -> filter.asOf = day);
    }

    /** Duties of papers that the actor's unit follows as a whole, whoever has them. */
    public TaskFilter following(Set<Long> papers) {
        return but(filter -> filter.followed = papers);
    }

    public TaskFilter with(View other) {
        return but(filter -> filter.view = other);
    }

    public TaskFilter by(Sort order) {
        return but(filter -> filter.sort = order);
    }

    public TaskFilter ledBy(@Nullable String name) {
        return but(filter -> filter.leader = name);
    }

    public TaskFilter about(@Nullable Long unit, @Nullable String code) {
        return but(filter -> {
            filter.unitId = unit;
            filter.criterion = code;
        });
    }

    public TaskFilter due(@Nullable LocalDate from, @Nullable LocalDate to) {
        return but(filter -> {
            filter.dueFrom = from;
            filter.dueTo = to;
        });
    }

    public TaskFilter withAnyRole() {
        return but(filter -> filter.role = null);
    }

    public TaskFilter ofOwnUnit() {
        return but(filter -> filter.mine = true);
    }

    /** Everything in sight among these assignments, whatever the unit's part. */
    public static TaskFilter ofChosen(Set<Long> assignments) {
        return new TaskFilter(
                View.ALL,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                null,
                null,
                null,
                Sort.DUE,
                assignments,
                Set.of(),
                null);
    }

    private TaskFilter but(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.filter();
    }

    /** A filter while one thing of it changes. */
    private static final class Draft {

        private View view;
        private @Nullable String text;
        private @Nullable Long paperId;
        private @Nullable Long unitId;
        private @Nullable Role role;
        private @Nullable String criterion;
        private boolean mine;
        private boolean withCriteria;
        private @Nullable LocalDate dueFrom;
        private @Nullable LocalDate dueTo;
        private @Nullable LocalDate asOf;
        private Sort sort;
        private Set<Long> chosen;
        private Set<Long> followed;
        private @Nullable String leader;

        Draft(TaskFilter from) {
            view = from.view;
            text = from.text;
            paperId = from.paperId;
            unitId = from.unitId;
            role = from.role;
            criterion = from.criterion;
            mine = from.mine;
            withCriteria = from.withCriteria;
            dueFrom = from.dueFrom;
            dueTo = from.dueTo;
            asOf = from.asOf;
            sort = from.sort;
            chosen = from.chosen;
            followed = from.followed;
            leader = from.leader;
        }

        TaskFilter filter() {
            return new TaskFilter(
                    view,
                    text,
                    paperId,
                    unitId,
                    role,
                    criterion,
                    mine,
                    withCriteria,
                    dueFrom,
                    dueTo,
                    asOf,
                    sort,
                    chosen,
                    followed,
                    leader);
        }
    }
}
