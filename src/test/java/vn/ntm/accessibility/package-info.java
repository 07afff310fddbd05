/** Every kind of page is usable by everybody: WCAG 2.2 AA, small phones, Vietnamese throughout. */
package vn.ntm.accessibility;
