// What the engine asks of a console: a place to write to, and somebody to take the exit code.
using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace WarmAmi;

sealed class ConsoleHost : PSHost
{
    /// <summary>What the script gave `exit`; null when it ended without.</summary>
    public int? ExitCode { get; private set; }

    // The name matters: scripts and the engine know powershell.exe's console by it.
    public override string Name => "ConsoleHost";
    public override Version Version { get; } = new(5, 1);
    public override Guid InstanceId { get; } = Guid.NewGuid();
    public override CultureInfo CurrentCulture => CultureInfo.InvariantCulture;
    public override CultureInfo CurrentUICulture => CultureInfo.InvariantCulture;
    public override PSHostUserInterface UI { get; } = new ConsoleInterface();
    public override void SetShouldExit(int exitCode) => ExitCode = exitCode;
    public override void EnterNestedPrompt() => throw new NotSupportedException();
    public override void ExitNestedPrompt() => throw new NotSupportedException();
    public override void NotifyBeginApplication() { }
    public override void NotifyEndApplication() { }
}

sealed class ConsoleInterface : PSHostUserInterface
{
    const string Unattended = "PowerShell is in NonInteractive mode.";

    public override PSHostRawUserInterface? RawUI => null;
    public override void Write(string value) => Console.Write(value);
    public override void Write(ConsoleColor foreground, ConsoleColor background, string value) => Write(value);
    public override void WriteLine(string value) => Console.WriteLine(value);
    public override void WriteErrorLine(string value) => Console.Error.WriteLine(value);
    public override void WriteDebugLine(string message) => WriteLine($"DEBUG: {message}");
    public override void WriteVerboseLine(string message) => WriteLine($"VERBOSE: {message}");
    public override void WriteWarningLine(string message) => WriteLine($"WARNING: {message}");
    public override void WriteProgress(long sourceId, ProgressRecord record) { }

    public override string ReadLine() => throw new PSInvalidOperationException(Unattended);
    public override SecureString ReadLineAsSecureString() => throw new PSInvalidOperationException(Unattended);
    public override Dictionary<string, PSObject> Prompt(
        string caption, string message, Collection<FieldDescription> descriptions) =>
        throw new PSInvalidOperationException(Unattended);
    public override int PromptForChoice(
        string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) =>
        throw new PSInvalidOperationException(Unattended);
    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName) =>
        throw new PSInvalidOperationException(Unattended);
    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName,
        PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) =>
        throw new PSInvalidOperationException(Unattended);
}
