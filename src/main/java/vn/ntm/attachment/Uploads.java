package vn.ntm.attachment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.ntm.attachment.Attachments.Upload;

/** Turns what a browser sent into uploads. */
public final class Uploads {

    private Uploads() {}

    /** The files of a multipart field; the empty part a browser sends when nothing was chosen is left out. */
    public static List<Upload> from(@Nullable List<MultipartFile> parts) {
        List<Upload> uploads = new ArrayList<>();
        if (parts == null) {
            return uploads;
        }
        for (MultipartFile part : parts) {
            String name = part.getOriginalFilename();
            Upload upload = new Upload(name == null ? "" : name, part.getSize(), part::getInputStream);
            if (!upload.isEmpty()) {
                uploads.add(upload);
            }
        }
        return uploads;
    }
}
