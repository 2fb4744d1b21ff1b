/**
 * Names that Mattermost 11 offers to plugins and the harness does not imitate, to tell "not in Mattermost" from "not
 * in the harness".
 */
export const otherRegistryCalls = [
    'registerAdminConsoleCustomSection',
    'registerAdminConsoleCustomSetting',
    'registerAdminConsolePlugin',
    'registerBottomTeamSidebarComponent',
    'registerCallButtonAction',
    'registerChannelIntroButtonAction',
    'registerChannelToastComponent',
    'registerCodeBlockActionComponent',
    'registerCustomRoute',
    'registerDesktopNotificationHook',
    'registerFileDropdownMenuAction',
    'registerFilePreviewComponent',
    'registerFilesWillUploadHook',
    'registerFileUploadMethod',
    'registerGlobalComponent',
    'registerLeftSidebarHeaderComponent',
    'registerLinkTooltipComponent',
    'registerMainMenuAction',
    'registerMessageWillBePostedHook',
    'registerMessageWillBeUpdatedHook',
    'registerMessageWillFormatHook',
    'registerNewMessagesSeparatorActionComponent',
    'registerPopoverUserActionsComponent',
    'registerPopoverUserAttributesComponent',
    'registerPostActionComponent',
    'registerPostCardTypeComponent',
    'registerPostDropdownMenuComponent',
    'registerPostDropdownSubMenuAction',
    'registerPostEditorActionComponent',
    'registerPostMessageAttachmentComponent',
    'registerPostWillRenderEmbedComponent',
    'registerSearchComponents',
    'registerSidebarChannelLinkLabelComponent',
    'registerSystemConsoleGroupTable',
    'registerUserGuideDropdownMenuAction',
    'registerUserSettings',
    'unregisterAdminConsolePlugin',
] as const;

export const otherWebappUtils = ['channels', 'notificationSounds', 'openUserSettings', 'popouts'] as const;

/** Components of the host; using one says that the harness has no stand-in. */
export const otherComponents = [
    'AdvancedCreatePost',
    'AdvancedTextEditor',
    'ChannelInviteModal',
    'ChannelMembersModal',
    'CreatePost',
    'DatePicker',
    'PostMessagePreview',
    'PurchaseModal',
    'StartTrialFormModal',
    'ThreadViewer',
    'UserSettingsModal',
] as const;
