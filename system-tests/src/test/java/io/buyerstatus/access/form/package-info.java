/** The pages as they are for somebody whose browser runs no scripts. */
@NullMarked
package io.buyerstatus.access.form;

import org.jspecify.annotations.NullMarked;
