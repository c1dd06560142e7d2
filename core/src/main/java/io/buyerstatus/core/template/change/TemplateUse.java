package io.buyerstatus.core.template.change;

import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.template.TemplateId;
import java.util.List;

/** Port to who plans with templates. */
public interface TemplateUse {
    /** Nobody does. */
    TemplateUse NONE = (shop, template) -> List.of();

    /** The names of the automations that are not off and send a template, sorted. */
    List<String> automations(ShopId shop, TemplateId template);
}
