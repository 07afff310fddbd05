package vn.ntm.database;

import java.nio.file.Path;

/** Another running program holds the data directory. */
public class HomeInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HomeInUseException(Path home) {
        super("Thư mục dữ liệu " + home
                + " đang được một chương trình khác dùng. Dừng chương trình kia, hoặc đặt ntm.home sang thư mục khác.");
    }
}
