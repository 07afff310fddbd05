package vn.ntm.works;

/** Where money comes from, as biểu B5 sums it up. */
public enum Fund {
    CENTRAL("Ngân sách trung ương"),
    PROVINCE("Ngân sách tỉnh"),
    /** Up to 30/6/2025. */
    DISTRICT("Ngân sách huyện"),
    COMMUNE("Ngân sách xã"),
    COMBINED("Vốn lồng ghép"),
    CREDIT("Vốn tín dụng"),
    ENTERPRISE("Doanh nghiệp, hợp tác xã"),
    PEOPLE("Cộng đồng, người dân");

    private final String label;

    Fund(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
