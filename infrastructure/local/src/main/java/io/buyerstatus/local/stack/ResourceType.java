package io.buyerstatus.local.stack;

/** Makes the local counterpart of resources of one type. */
@FunctionalInterface
public interface ResourceType {

    /**
     * Makes one resource, or finds it where state is kept between starts.
     *
     * @throws io.buyerstatus.local.template.TemplateException if it has a property that is not understood
     */
    Provisioned provision(Resource resource);
}
