import type {TemplateId} from '../catalogue';

import {blank} from './blank';
import {bugBash} from './bug_bash';
import type {TemplateContent} from './content';
import {customerOnboarding} from './customer_onboarding';
import {employeeOnboarding} from './employee_onboarding';
import {featureLifecycle} from './feature_lifecycle';
import {incidentResolution} from './incident_resolution';
import {learn} from './learn';
import {productRelease} from './product_release';

/** What is in the templates; loaded when one is used. */
export const contents: Readonly<Record<TemplateId, TemplateContent>> = {
    blank,
    product_release: productRelease,
    incident_resolution: incidentResolution,
    customer_onboarding: customerOnboarding,
    employee_onboarding: employeeOnboarding,
    feature_lifecycle: featureLifecycle,
    bug_bash: bugBash,
    learn,
};
