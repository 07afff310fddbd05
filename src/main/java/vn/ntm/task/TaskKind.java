package vn.ntm.task;

/** What is asked for (dictionary: tham mưu, hướng dẫn, kiểm tra, báo cáo, thực hiện). */
public enum TaskKind {
    EXECUTE,
    REPORT,
    ADVISE,
    GUIDE,
    INSPECT
}
