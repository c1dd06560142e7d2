/** The contract of template.yaml and its stacks: rules that the deployed system keeps, each proven able to fail. */
@NullMarked
package io.buyerstatus.template;

import org.jspecify.annotations.NullMarked;
