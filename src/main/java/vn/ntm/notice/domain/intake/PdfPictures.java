package vn.ntm.notice.domain.intake;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/** Whether a page shows pictures; looks at its list of resources only, decodes nothing. */
final class PdfPictures {

    private PdfPictures() {}

    static boolean any(PDPage page) {
        PDResources resources = page.getResources();
        if (resources == null) {
            return false;
        }
        COSDictionary objects = resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
        if (objects == null) {
            return false;
        }
        for (COSName name : objects.keySet()) {
            // A scanner may wrap its picture into a form.
            if (objects.getDictionaryObject(name) instanceof COSDictionary) {
                return true;
            }
        }
        return false;
    }
}
