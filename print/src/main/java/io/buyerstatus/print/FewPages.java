package io.buyerstatus.print;

import com.openhtmltopdf.context.StyleReference;
import com.openhtmltopdf.css.newmatch.PageInfo;
import com.openhtmltopdf.extend.UserInterface;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import org.w3c.dom.Element;

/**
 * Ends the layout of what would be more paper than anything honest, before it is made. The styles are what the layout asks for with each page
 * that it begins, and so the place where it can be stopped.
 */
final class FewPages extends StyleReference {
    /** An order of a thousand lines has some fifty. */
    private static final int MOST = 500;

    private int pages;

    private FewPages(SharedContext shared) {
        super(shared.getUserAgentCallback());
    }

    /** Has what is laid out end. */
    static void of(PdfBoxRenderer renderer) {
        SharedContext shared = renderer.getSharedContext();
        FewPages few = new FewPages(shared);
        few.setDocumentContext(shared, shared.getNamespaceHandler(), renderer.getDocument(), new Nobody());
        shared.setCss(few);
    }

    @Override
    public PageInfo getPageStyle(String page, String pseudoPage) {
        pages++;
        if (pages > MOST) {
            throw new TooMany();
        }
        return super.getPageStyle(page, pseudoPage);
    }

    /** Thrown through the layout, which is not ours. */
    static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1;

        String why() {
            return "it has more than " + MOST + " pages";
        }
    }

    /** Points at nothing on paper. */
    private static final class Nobody implements UserInterface {
        @Override
        public boolean isHover(Element element) {
            return false;
        }

        @Override
        public boolean isActive(Element element) {
            return false;
        }

        @Override
        public boolean isFocus(Element element) {
            return false;
        }

        @Override
        public boolean isMarker(Element element) {
            return false;
        }
    }
}
