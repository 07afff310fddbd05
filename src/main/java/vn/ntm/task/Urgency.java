package vn.ntm.task;

/** Printed degree of urgency (Nghị định 30/2020/NĐ-CP); words like "khẩn trương" do not make a date. */
public enum Urgency {
    THUONG,
    KHAN,
    THUONG_KHAN,
    HOA_TOC
}
