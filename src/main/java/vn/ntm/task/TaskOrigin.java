package vn.ntm.task;

import org.jspecify.annotations.Nullable;

/**
 * What caused a task, opaque to this module: an item of a notice, a line of a plan, or nothing ("việc giao thêm").
 *
 * @param kind NOTICE_ITEM, or NONE
 * @param id id of the item; 0 for NONE
 * @param parentId id of the paper, for "all tasks of this notice"; null for NONE
 * @param label "Mục 7, kết luận ngày 01/9/2021"
 * @param paperLabel "156/TB-UBND" or "Chưa có số"; a column of the register
 * @param path where a click leads
 */
public record TaskOrigin(
        String kind,
        long id,
        @Nullable Long parentId,
        String label,
        String paperLabel,
        @Nullable String path) {

    public static final String NOTICE_ITEM = "NOTICE_ITEM";

    public static TaskOrigin none() {
        return new TaskOrigin("NONE", 0, null, "Giao ngoài thông báo", "", null);
    }
}
