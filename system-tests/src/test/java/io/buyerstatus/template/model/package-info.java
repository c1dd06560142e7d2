/** The templates as data: read, resolved across the stacks, and changed to see a rule fail. */
@NullMarked
package io.buyerstatus.template.model;

import org.jspecify.annotations.NullMarked;
