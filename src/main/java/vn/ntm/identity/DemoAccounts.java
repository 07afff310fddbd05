package vn.ntm.identity;

import java.util.List;

/** The accounts of a demonstration, offered on the log-in page; implemented by whoever loads the demonstration. */
public interface DemoAccounts {

    List<Demo> list();

    /**
     * One press signs in.
     *
     * @param title "Chủ tịch UBND xã Quốc Khánh"
     * @param note "Tràng Định · báo cáo tiến độ, cập nhật tiêu chí"
     * @param initials at most three letters
     */
    record Demo(String login, String password, String title, String note, String initials) {}
}
